"""Mends a parse where a language's data tells better than its model: nationality adjectives, prepositions, passives.

A sentence that needs nothing is returned as it is, else a copy with another tree. What depends on the language is data:
names of nationality come from the reference, fixed prepositions and verbs without a passive from the lexicon's grammar.
"""

from dataclasses import replace

from spacy.tokens import Doc

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.nouns import hang_adjective, misread_adjectives, nationalities, take_event, take_noun
from pactgraph.extract.mend.phrases import name_relation, raise_phrase, read_preposition
from pactgraph.extract.mend.verbs import demote_auxiliary, mend_voice, take_verb
from pactgraph.extract.mend.word import Word, stands_below
from pactgraph.extract.tree import has
from pactgraph.parse import Sentence

__all__ = ["mended"]


def mended(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """The sentence with a better tree, where the language's data finds fault with it."""
    words = [Word(t.i, t.lower_, t.lemma_, t.pos_, t.dep_, t.head.i, has(t, "VerbForm", "Part")) for t in sentence.doc]
    before = [replace(word) for word in words]
    _mend(words, sentence.doc, lexicon)
    return replace(sentence, doc=_rebuilt(sentence.doc, words)) if words != before and _sound(words) else sentence


def _mend(words: list[Word], doc: Doc, lexicon: Lexicon) -> None:
    for word in words:
        demote_auxiliary(words, word)
        take_noun(words, word, lexicon)
        take_event(words, word, lexicon)
        take_verb(words, word, lexicon)
    named = set(nationalities(doc, lexicon.lang))
    for place in sorted({*named, *misread_adjectives(words, lexicon.lang)}):
        hang_adjective(words, place)
    owned = frozenset(words[place].head for place in named)
    for word in words:
        read_preposition(words, word, lexicon, owned)
    for word in words:
        mend_voice(words, word, lexicon)
        raise_phrase(words, word, lexicon)
        name_relation(words, word)


def _sound(words: list[Word]) -> bool:
    """Whether the words still make one tree: one root, and all of them below it."""
    roots = [word.i for word in words if word.head == word.i]
    return len(roots) == 1 and all(stands_below(words, word.i, roots[0]) for word in words)


def _rebuilt(doc: Doc, words: list[Word]) -> Doc:
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=[word.pos for word in words],
        lemmas=[word.lemma for word in words],
        morphs=[str(token.morph) for token in doc],
        heads=[word.head for word in words],
        deps=[word.dep for word in words],
    )
