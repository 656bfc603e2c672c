"""Mends a parse where a language's data tells better than its model: nationality adjectives, prepositions, passives.

A sentence that needs nothing is returned as it is, else a copy with another tree. What depends on the language is data:
names of nationality come from the reference, fixed prepositions and verbs without a passive from the lexicon's grammar.
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from pactgraph.extract.aliases import Found, find
from pactgraph.extract.calendar import weekday_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.arguments import (
    hang_agent,
    hang_demonym,
    hang_topic,
    join_infinitive,
    join_linked,
    open_relative,
    raise_case,
    take_apposition,
    take_gerund,
    take_infinitive,
)
from pactgraph.extract.mend.clauses import (
    free_object,
    free_participle,
    free_receiver,
    free_verb,
    take_bound,
    take_finite,
    take_object,
    take_pronoun,
)
from pactgraph.extract.mend.fields import seat_fields
from pactgraph.extract.mend.headings import free_heading
from pactgraph.extract.mend.known import listed
from pactgraph.extract.mend.loose import (
    free_name,
    free_purpose,
    hang_description,
    hang_relative,
    name_agent,
    raise_content,
    raise_member,
    raise_participle,
    read_arrival,
    read_cleft,
    read_participle,
    seat_member,
    take_counted,
    take_lost,
    take_opening,
)
from pactgraph.extract.mend.nouns import hang_adjective, misread_adjectives, nationalities, take_event, take_noun
from pactgraph.extract.mend.objects import (
    close_late,
    free_ago,
    free_dative,
    hang_owner,
    join_alike,
    join_names,
    take_bare,
    take_place,
    take_thing,
)
from pactgraph.extract.mend.order import (
    agree,
    cut_conjunct,
    drop_echo,
    drop_honorific,
    free_aside,
    free_time,
    free_verb_before_time,
    invert_subject,
    join_adjectives,
    join_hyphens,
    join_roots,
    read_amount,
    read_reflexive,
    split_gap,
    take_late,
)
from pactgraph.extract.mend.particles import (
    free_adverb,
    join_date,
    own_name,
    part_origin,
    raise_early,
    raise_negation,
    raise_origin,
    read_case,
    read_marker,
    read_postposition,
    relation,
    take_partitive,
    take_person,
    unload_auxiliary,
    unload_time,
)
from pactgraph.extract.mend.past import take_past
from pactgraph.extract.mend.persons import part_names, seat_persons
from pactgraph.extract.mend.phrases import free_adjective, name_relation, raise_phrase, read_fixed, read_preposition
from pactgraph.extract.mend.places import (
    free_article,
    free_complement,
    hang_clause,
    join_company,
    join_compounds,
    join_participle,
    seat_event,
    take_first,
    take_governor,
    take_participle,
    take_passive,
    unhang,
)
from pactgraph.extract.mend.roots import find_root, free_subject, read_complement, take_before, take_name
from pactgraph.extract.mend.tellers import part_particle, seat_teller
from pactgraph.extract.mend.verbs import demote_auxiliary, mend_voice, take_verb
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, is_cased, join, stands_below
from pactgraph.extract.tree import has, is_told, known_part
from pactgraph.parse import Sentence

__all__ = ["mended"]

_CONTENT = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
"""Parts of speech of what takes part in clauses and coordinations."""


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
    return Word(
        token.i,
        token.lower_,
        known_part(token) or token.lemma_,
        token.pos_,
        dep,
        token.head.i,
        participle=has(token, "VerbForm", "Part"),
        small=token.text[:1].islower(),
        finite=is_told(token),
        definite=has(token, "Definite", "Def") and has(token, "PronType", "Art"),
    )


def _mend(words: list[Word], doc: Doc, lexicon: Lexicon) -> None:
    spoken = [word for word in words if word.pos != "PUNCT"]
    join_roots(words)
    free_heading(words)
    join_hyphens(words, doc)
    free_aside(words, lexicon)
    join_compounds(words, lexicon)
    for found in find(doc, lexicon.lang):
        _name(words, found)
    for word in spoken:
        _read(words, word, lexicon)
    named = set(nationalities(doc, lexicon.lang))
    actors = _seat(words, doc, lexicon, named)
    owned = frozenset(words[place].head for place in named)
    for word in spoken:
        read_preposition(words, word, lexicon, owned)
        take_bound(words, word, lexicon)
        free_object(words, word, lexicon)
        free_participle(words, word)
        seat_teller(words, word, lexicon)
    free_receiver(words, doc, lexicon)
    seat_fields(words, doc, lexicon)
    for word in spoken:
        drop_echo(words, word, lexicon)
        cut_conjunct(words, word, actors)
        take_late(words, word, lexicon, actors)
        invert_subject(words, word, lexicon, actors)
        read_reflexive(words, word, lexicon, actors)
        mend_voice(words, word, lexicon)
        take_passive(words, word, lexicon)
        _join(words, doc, word, lexicon)
        _hang(words, word, lexicon, owned, actors)


def _read(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """Set right what a word was taken for, and what it carries."""
    demote_auxiliary(words, word)
    drop_honorific(words, word, lexicon)
    free_verb_before_time(words, word, lexicon)
    free_time(word, weekday_names(lexicon.lang))
    free_adverb(word, lexicon)
    take_person(words, word, lexicon)
    unload_auxiliary(words, word)
    read_case(words, word, lexicon)
    read_postposition(words, word, lexicon)
    read_marker(words, word, lexicon)
    own_name(words, word, lexicon)
    raise_early(words, word, lexicon)
    join_date(words, word, lexicon)
    raise_negation(words, word, lexicon)
    take_first(words, word, lexicon)
    read_fixed(words, word, lexicon)
    take_opening(words, word, lexicon)
    take_counted(words, word, lexicon)
    take_lost(words, word, lexicon)
    free_article(word)
    free_ago(words, word, lexicon)
    take_before(words, word, lexicon)
    take_governor(words, word, lexicon)
    take_noun(words, word, lexicon)
    take_event(words, word, lexicon)
    seat_event(words, word, lexicon)
    take_verb(words, word, lexicon)
    take_object(words, word, lexicon)
    free_verb(words, word, lexicon)
    take_finite(words, word, lexicon)
    take_pronoun(words, word, lexicon)
    part_particle(words, word, lexicon)
    take_gerund(words, word, lexicon)
    take_infinitive(words, word, lexicon)
    raise_case(words, word)
    take_apposition(words, word)
    join_linked(words, word)


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
    find_root(words, lexicon)
    take_past(words, lexicon, actors)
    for word in words:
        free_subject(words, word)
    return actors


def _join(words: list[Word], doc: Doc, word: Word, lexicon: Lexicon) -> None:
    """Set right clauses, and who is coordinated with whom."""
    if word.pos not in _CONTENT and not word.participle and word.dep != "obj" and word.dep not in PHRASES:
        hang_relative(words, word, lexicon)  # all that a little word can be at fault in
        return
    join_infinitive(words, word)
    open_relative(words, word, lexicon)
    hang_clause(words, word)
    raise_member(words, doc, word)
    read_participle(words, word)
    hang_relative(words, word, lexicon)
    hang_description(words, word)
    free_name(words, word)
    raise_participle(words, word, lexicon)
    read_arrival(words, word, lexicon)
    read_cleft(words, word, lexicon)
    free_purpose(words, word, lexicon)
    seat_member(words, word)
    unhang(words, word)
    free_dative(words, word, lexicon)
    take_thing(words, word, lexicon)
    take_place(words, word)
    take_bare(words, word, lexicon)
    join_names(words, word)
    join_alike(words, word)
    join_company(words, word, lexicon)
    take_participle(words, word, lexicon)
    join_participle(words, word)
    free_complement(words, word, lexicon)
    read_complement(words, word)


def _hang(words: list[Word], word: Word, lexicon: Lexicon, owned: frozenset[int], actors: frozenset[int]) -> None:
    """Set right what phrases hang on."""
    if word.dep in PHRASES:
        _hang_phrase(words, word, lexicon, owned)
    read_amount(words, word, lexicon)
    if word.dep == "conj":
        split_gap(words, word, lexicon)
    if word.dep == "nmod":
        raise_origin(words, word, lexicon, actors)
    if word.pos == "NOUN":
        part_origin(words, word, lexicon, actors)
    name_relation(words, word)


def _hang_phrase(words: list[Word], word: Word, lexicon: Lexicon, owned: frozenset[int]) -> None:
    """Set right what an adpositional phrase hangs on."""
    hang_agent(words, word)
    hang_topic(words, word, lexicon)
    hang_owner(words, word, lexicon)
    close_late(words, word, lexicon)
    free_adjective(words, word, lexicon)
    name_agent(words, word)
    raise_phrase(words, word, lexicon, owned)
    raise_content(words, word, lexicon)
    unload_time(words, word, lexicon)
    take_partitive(words, word, lexicon)


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
        morphs=[_morph(token, word) for token, word in zip(doc, words, strict=True)],
        heads=[word.head for word in words],
        deps=["ROOT" if word.head == word.i else word.dep for word in words],
    )


def _morph(token: Token, word: Word) -> str:
    """A word's features; those of a participle where it was found to be one."""
    kept = str(token.morph)
    return f"{kept}|VerbForm=Part".strip("|") if word.participle and not has(token, "VerbForm") else kept
