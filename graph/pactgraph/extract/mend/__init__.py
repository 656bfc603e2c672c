"""Mends a parse where a language's data tells better than its model: nationality adjectives, prepositions, passives.

A sentence that needs nothing is returned as it is, else a copy with another tree. What depends on the language is data:
names of nationality come from the reference, fixed prepositions and verbs without a passive from the lexicon's grammar.
"""

from dataclasses import replace
from functools import lru_cache

from pactgraph.extract.aliases import Found, find
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.arguments import hang_demonym
from pactgraph.extract.mend.clauses import free_receiver
from pactgraph.extract.mend.fields import seat_fields
from pactgraph.extract.mend.headings import free_heading
from pactgraph.extract.mend.headlines import take_present
from pactgraph.extract.mend.known import listed
from pactgraph.extract.mend.nouns import hang_adjective, misread_adjectives, nationalities
from pactgraph.extract.mend.order import agree, free_aside, join_adjectives, join_hyphens, join_roots
from pactgraph.extract.mend.particles import relation
from pactgraph.extract.mend.passes import tables
from pactgraph.extract.mend.past import take_past
from pactgraph.extract.mend.persons import part_names, seat_persons
from pactgraph.extract.mend.places import join_compounds
from pactgraph.extract.mend.roots import find_root, free_subject, take_name
from pactgraph.extract.mend.table import Setting
from pactgraph.extract.mend.word import NOUNS, Word, children, is_cased, join
from pactgraph.extract.tree import has, is_participle, known_part, tells
from pactgraph.parse import Doc, Features, Sentence, Token, features

__all__ = ["mended"]


def mended(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """The sentence with a better tree, where the language's data finds fault with it."""
    before = [(token.lemma_, token.pos_, token.dep_, token.head.i) for token in sentence.doc]
    clitics = listed(lexicon.lang, "clitics")
    words = join(_word(t, relation(t.dep_, clitic=t.pos_ == "PRON" and t.lower_ in clitics)) for t in sentence.doc)
    _read_datives(words, sentence.doc)
    _mend(words, sentence.doc, lexicon)
    changed = [_state(word) for word in words] != before
    return replace(sentence, doc=_rebuilt(sentence.doc, words)) if changed and _sound(words) else sentence


def _read_datives(words: list[Word], doc: Doc) -> None:
    """An argument that treebanks call oblique for its case alone is a receiver ("Iran droht Israel")."""
    for word in words:
        if doc[word.i].dep_ == "obl:arg" and word.pos in NOUNS and not is_cased(words, word):
            word.dep = "iobj"


def _state(word: Word) -> tuple[str, str, str, int]:
    """What mending may change in a word."""
    return word.lemma, word.pos, word.dep, word.head


def _word(token: Token, dep: str) -> Word:
    participle, finite, definite = _form(token.morph, token.lang_)
    return Word(
        (token.i, token.head.i),
        (token.lower_, known_part(token) or token.lemma_),
        (token.pos_, dep),
        participle=participle,
        definite=definite,
        small=token.text[:1].islower(),
        finite=finite,
    )


@lru_cache(maxsize=1 << 12)
def _form(morph: Features, lang: str) -> tuple[bool, bool, bool]:
    """Whether a word with those features is a participle, a finite verb, a definite article."""
    article = "Def" in morph.get("Definite") and "Art" in morph.get("PronType")
    return is_participle(morph), tells(morph, lang), article


def _mend(words: list[Word], doc: Doc, lexicon: Lexicon) -> None:
    read, hang, close = tables(lexicon.lang)
    spoken = [word for word in words if word.pos != "PUNCT"]
    aliases = find(doc, lexicon.lang)
    _open(words, doc, lexicon, aliases)
    read.mend(words, spoken, Setting(doc))
    named = set(nationalities(doc, lexicon.lang))
    actors = _seat(words, doc, lexicon, named)
    setting = Setting(doc, actors, frozenset(words[place].head for place in named))
    hang.mend(words, spoken, setting)
    free_receiver(words, doc, lexicon)
    seat_fields(words, doc, lexicon)
    close.mend(words, spoken, setting)


def _open(words: list[Word], doc: Doc, lexicon: Lexicon, aliases: list[Found]) -> None:
    """Make one tree of the sentence, and one word of what is written apart."""
    join_roots(words)
    free_heading(words)
    join_hyphens(words, doc)
    free_aside(words, lexicon)
    join_compounds(words, lexicon)
    for found in aliases:
        _name(words, found)


def _seat(words: list[Word], doc: Doc, lexicon: Lexicon, named: set[int]) -> frozenset[int]:
    """Set right what names and nationalities hang on, and what the main verb is; returns the places of the names."""
    for place in sorted({*named, *misread_adjectives(words, lexicon.lang)}):
        hang_adjective(words, place)
    for place in sorted(named):
        agree(words, doc, place)
    join_adjectives(words, named)
    aliases = find(doc, lexicon.lang)
    for found in aliases:
        if found.adjectival and found.last - found.first == 1:
            hang_demonym(words, found.first)
    actors = frozenset(_name(words, found) for found in aliases)
    part_names(words, aliases)
    seat_persons(words, doc, lexicon, aliases)
    for place in sorted(actors):
        take_name(words, words[place])
    take_present(words, lexicon, actors | named)
    find_root(words, lexicon)
    take_past(words, lexicon, actors)
    for word in words:
        free_subject(words, word)
    return actors


def _name(words: list[Word], found: Found) -> int:
    """The head of a name, which is no common noun."""
    inside = words[found.first : found.last]
    head = next(
        (word for word in inside if not found.first <= word.head < found.last or word.head == word.i), inside[0]
    )
    if not found.adjectival and not head.small and head.pos == "NOUN":
        head.pos = "PROPN"
    return head.i


def _sound(words: list[Word]) -> bool:
    """Whether the words still make one tree: one root, and all of them below it, none in a circle."""
    roots = [word.i for word in words if word.head == word.i]
    reached, at = roots[:], 0
    while at < len(reached):
        reached += [child.i for child in children(words, reached[at])]
        at += 1
    return len(roots) == 1 and len(reached) == len(words)


def _rebuilt(doc: Doc, words: list[Word]) -> Doc:
    rebuilt = Doc(doc.lang, ((token.text, token.whitespace_) for token in doc))
    for new, token, word in zip(rebuilt, doc, words, strict=True):
        new.describe(word.lemma, word.pos, "ROOT" if word.head == word.i else word.dep, _morph(token, word))
    rebuilt.hang([word.head for word in words])
    return rebuilt


def _morph(token: Token, word: Word) -> Features:
    """A word's features; those of a participle where it was found to be one."""
    if not word.participle or has(token, "VerbForm"):
        return token.morph
    return features(f"{token.morph}|VerbForm=Part".strip("|"))
