"""The mends in their order: three passes over the words of a sentence.

Each stands with the words it looks at (`table`): a new mend names its part of speech, relation or forms, and costs no
other word anything.
"""

from functools import cache

from pactgraph.extract.calendar import month_names, weekday_names
from pactgraph.extract.lexicon import Lexicon, lexicon
from pactgraph.extract.mend import (
    arguments,
    asked,
    belonging,
    clauses,
    company,
    contents,
    counted,
    ellipsis,
    farther,
    headlines,
    insets,
    inversions,
    loose,
    marks,
    nationality,
    nouns,
    objects,
    order,
    particles,
    peoples,
    phrases,
    places,
    roots,
    rosters,
    shared,
    strays,
    tellers,
    tight,
    verbfinal,
    verbs,
)
from pactgraph.extract.mend.known import correlatives, listed
from pactgraph.extract.mend.known import events as known_events
from pactgraph.extract.mend.known import nouns as known_nouns
from pactgraph.extract.mend.table import Mend, Table

_PHRASE = "obl obl:agent nmod"
_NOUN = "NOUN PROPN"


def _orders_freely(lexicon: Lexicon) -> bool:
    """Whether a language leaves subjects out and marks personal objects, so that subjects may stand anywhere."""
    return lexicon.pro_drop and bool(lexicon.personal)


def _ends_in_verbs(lexicon: Lexicon) -> bool:
    return lexicon.verb_second


def _honorifics(lexicon: Lexicon) -> set[str]:
    return {word + end for word in lexicon.honorifics for end in ("", ".")}


def _pronouns(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.collective["pronouns"]


def _third_person(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.pronouns["third_singular"] | lexicon.pronouns["third_plural"]


def _ago(lexicon: Lexicon) -> set[str]:
    return {str(pattern).split()[0] for pattern in lexicon.time.get("ago") or ()}


def _helpers(lexicon: Lexicon) -> frozenset[str]:
    return listed(lexicon.lang, "helpers")


def _approximate(lexicon: Lexicon) -> set[str]:
    return {str(word) for phrases in (lexicon.time.get("approx") or {}).values() for word in phrases or ()}


def _infinitives(lexicon: Lexicon) -> set[str]:
    """The middle words of adpositions of three words ("a partire da")."""
    spelt = (phrase.split() for phrases in lexicon.cases.values() for phrase in phrases)
    return {words[1] for words in spelt if len(words) == 3}


READ = (
    Mend(verbs.demote_auxiliary, pos="AUX"),
    Mend(ellipsis.free_since, pos="AUX", dep="aux aux:pass cop"),
    Mend(ellipsis.join_correlatives, forms=lambda lexicon: correlatives(lexicon.lang)),
    Mend(ellipsis.seat_elliptic, forms=lambda lexicon: listed(lexicon.lang, "elliptic")),
    Mend(headlines.take_helped, pos="VERB AUX", forms=_helpers, above=True),
    Mend(headlines.open_participle, dep="ROOT", above=True, when="participle_endings"),
    Mend(headlines.close_participle, pos="VERB", dep="ROOT", above=True, when="participle_endings"),
    Mend(headlines.take_vocative, pos="PROPN", dep="vocative"),
    Mend(
        strays.read_opener, pos="PROPN X VERB", dep="advcl acl amod nmod obl appos dep nsubj", when="participle_endings"
    ),
    Mend(strays.lower_day, dep="ROOT", forms=lambda lexicon: weekday_names(lexicon.lang)),
    Mend(headlines.take_enclitic, pos="NOUN ADJ", when=lambda lexicon: bool(lexicon.enclitics)),
    Mend(order.drop_honorific, forms=_honorifics),
    Mend(order.free_verb_before_time, forms=particles.times),
    Mend(order.free_time, pos=_NOUN, dep="obj iobj nsubj xcomp", forms=lambda lexicon: weekday_names(lexicon.lang)),
    Mend(
        particles.free_adverb,
        pos="PRON",
        dep="obj iobj",
        forms=lambda lexicon: listed(lexicon.lang, "adverbial_pronouns"),
    ),
    Mend(particles.take_person, dep="expl:subj"),
    Mend(particles.unload_auxiliary, dep="aux*", above=True),
    Mend(insets.raise_due, pos="ADJ", dep="case"),
    Mend(particles.read_case, dep="det case"),
    Mend(particles.read_postposition, forms=lambda lexicon: listed(lexicon.lang, "postpositions")),
    Mend(particles.read_marker, pos="SCONJ", dep="case", forms=lambda lexicon: lexicon.markers),
    Mend(particles.own_name, dep="flat*", when=lambda lexicon: lexicon.compounding),
    Mend(particles.raise_early, dep="nmod", when=lambda lexicon: lexicon.verb_second),
    Mend(particles.free_count, forms=_approximate, above=True),
    Mend(phrases.read_infinitive, pos="VERB", forms=_infinitives),
    Mend(particles.free_dative, dep="det:poss", forms=lambda lexicon: listed(lexicon.lang, "datives")),
    Mend(particles.free_span, pos="NOUN", dep="nsubj", forms=particles.times),
    Mend(phrases.raise_manner, pos="NOUN", forms=lambda lexicon: listed(lexicon.lang, "manners"), above=True),
    Mend(particles.join_date, forms=lambda lexicon: month_names(lexicon.lang)),
    Mend(particles.raise_negation, pos="ADV PART", forms=lambda lexicon: lexicon.negation),
    Mend(places.take_first, pos="PROPN PRON X ADJ", when="adjectives"),
    Mend(phrases.read_fixed, dep="advmod", above=True),
    Mend(loose.take_opening, pos="PROPN X", above=True, when="adjectives"),
    Mend(loose.read_number, when="number_endings"),
    Mend(counted.read_counted, pos="NUM", when="adjectives"),
    Mend(loose.take_counted, pos="NUM"),
    Mend(counted.seat_forces, pos="NOUN", dep="obl", when="adjectives"),
    Mend(counted.seat_kind, pos="ADJ", dep="amod", when="adjectives"),
    Mend(loose.take_lost, pos="NOUN", forms=known_nouns, above=True),
    Mend(places.free_article, pos="DET", dep="nsubj*"),
    Mend(objects.free_ago, pos="VERB AUX", forms=_ago),
    Mend(roots.take_before, dep="amod cop det compound nmod nummod flat aux", when="adjectives"),
    Mend(places.take_governor, pos="VERB", dep="aux"),
    Mend(nouns.take_noun, pos="NOUN ADJ VERB", when="adjectives"),
    Mend(nouns.take_sent, dep="amod nmod flat flat:name compound"),
    Mend(nouns.take_event, dep="amod"),
    Mend(places.seat_event, dep="amod", when="adjectives"),
    Mend(verbs.take_verb, pos="NOUN ADJ ADV ADP X PROPN", above=True, when="adjectives"),
    Mend(clauses.take_object, pos="VERB"),
    Mend(clauses.free_verb, dep="flat* compound appos amod nmod"),
    Mend(clauses.join_owner, pos="PROPN", dep="conj"),
    Mend(contents.free_day, pos="NUM", dep="nsubj nsubj:pass", above=True, when=_orders_freely),
    Mend(clauses.seat_pair, pos="PROPN", dep="conj", when=lambda lexicon: lexicon.pro_drop),
    Mend(clauses.join_series, pos="VERB", dep="parataxis", when=lambda lexicon: lexicon.pro_drop),
    Mend(clauses.take_finite, pos="NOUN ADJ ADP", dep="ROOT conj parataxis ccomp", above=True),
    Mend(clauses.take_pronoun, forms=_pronouns),
    Mend(tellers.part_particle, dep="case"),
    Mend(insets.read_noun, pos="VERB", dep="xcomp"),
    Mend(insets.read_gerund, pos="NOUN", dep="obl", when="gerund_endings"),
    Mend(arguments.take_gerund, dep="compound amod", when="gerund_endings"),
    Mend(arguments.take_infinitive, pos="VERB", dep="amod"),
    Mend(arguments.raise_case, dep="case"),
    Mend(arguments.take_apposition, pos="PROPN", dep="obj goeswith"),
    Mend(arguments.join_linked, pos="ADP"),
    Mend(tight.take_quoted, pos="NOUN VERB PROPN", dep="compound", when="gerund_endings"),
    Mend(tight.read_perfect, pos="VERB", forms=lambda lexicon: listed(lexicon.lang, "perfect_forms")),
    Mend(tight.open_clause, dep="case", forms=lambda lexicon: lexicon.clause_marks, when="past_endings"),
    Mend(tight.free_cased, pos=_NOUN, dep="obj", above=True, when="past_endings"),
    Mend(tight.crown_told, pos="VERB", dep="amod acl", above=True, when="past_endings"),
    Mend(tight.free_date, dep="compound", forms=tight.dates, when="past_endings"),
    Mend(tight.raise_receiver, pos="PROPN", dep="iobj", when="past_endings"),
    Mend(tight.take_day, dep="compound", forms=tight.days),
    Mend(tight.read_attributive, pos="VERB", forms=lambda lexicon: listed(lexicon.lang, "attributive"), above=True),
)
"""What a word was taken for, and what it carries."""

HANG = (
    Mend(farther.free_dated, pos=_NOUN, dep="nmod appos obl", above=True, when=_orders_freely),
    Mend(objects.free_addressee, pos="PROPN", dep="nummod amod det"),
    Mend(phrases.read_preposition, dep=f"{_PHRASE} conj appos"),
    Mend(clauses.take_bound, pos="NUM", dep="nummod"),
    Mend(counted.free_counted, pos="NUM PROPN", dep="nummod amod flat flat:name nmod", when="adjectives"),
    Mend(nationality.join_nationalities, forms=lambda lexicon: nationality.combining(lexicon.lang)),
    Mend(nationality.free_nationality, pos="ADJ", dep="advcl acl parataxis dep", when="adjectives"),
    Mend(nationality.seat_nationality, pos="ADJ", dep="amod", when="adjectives"),
    Mend(nationality.open_nationality, pos="PROPN", dep="dep compound nmod appos flat", when=_ends_in_verbs),
    Mend(verbfinal.free_article_relative, pos="NOUN", dep="obl", above=True, when=_ends_in_verbs),
    Mend(
        verbfinal.take_marked, pos="NOUN PROPN ADJ", dep="dep obj xcomp obl conj nmod", above=True, when=_ends_in_verbs
    ),
    Mend(verbfinal.take_kept, pos="NOUN", dep="nsubj:pass", when=_ends_in_verbs),
    Mend(verbfinal.part_relative, pos="NOUN", dep="nsubj", when=_ends_in_verbs),
    Mend(shared.gather_name, pos="PROPN", dep="obl nsubj nsubj:pass obj", when=_ends_in_verbs),
    Mend(shared.raise_conjunct, pos="PROPN", dep="conj"),
    Mend(shared.join_agent_list, pos="PROPN", dep="nsubj"),
    Mend(shared.join_agents, pos="NOUN", dep="conj", above=True),
    Mend(shared.raise_agreeing, pos="VERB", dep="acl", above=True, when="adjectives"),
    Mend(shared.raise_visitor, pos="NOUN", dep="nmod", above=True, when="articled"),
    Mend(asked.read_asked, pos="VERB", dep="advcl acl acl:relcl", above=True, when="wishing_marks"),
    Mend(clauses.free_object, dep="compound flat flat:name nmod appos nmod:* amod obl:tmod xcomp advmod"),
    Mend(clauses.free_participle, pos="VERB", dep="amod"),
    Mend(objects.free_phrase, pos=_NOUN, dep="xcomp", above=True),
    Mend(tellers.seat_teller, pos="VERB", when="past_endings"),
)
"""What things and sayings hang on, once names are whole."""

_WHOLE = (
    Mend(headlines.take_helped, pos="VERB", forms=_helpers, above=True),
    Mend(order.drop_echo, pos="PRON", dep="nsubj*", forms=_third_person),
    Mend(order.cut_conjunct, dep="conj"),
    Mend(order.take_late, dep="appos nmod flat flat:name"),
    Mend(order.invert_subject, pos="VERB AUX ADJ", above=True),
    Mend(order.read_reflexive, above=True, when="clitics"),
    Mend(verbs.mend_voice, pos="VERB AUX ADJ NOUN", above=True),
    Mend(places.take_passive, pos="VERB", above=True),
)

_FREE = (
    Mend(rosters.join_persons, pos="NOUN", dep="obl obj appos nsubj dep nmod", above=True, when=_orders_freely),
    Mend(rosters.seat_fronted, pos=_NOUN, dep="obl obj appos dep nmod conj", when=_orders_freely),
    Mend(contents.open_content, pos="SCONJ PRON", dep="case", when=_orders_freely),
    Mend(contents.read_mark, pos="ADP", dep="case", forms=lambda lexicon: lexicon.cases["for"], when=_orders_freely),
    Mend(contents.read_charge, pos="VERB", dep="advcl", above=True, when=_orders_freely),
    Mend(contents.hang_nation, pos="ADJ", dep="xcomp advcl obj", when=_orders_freely),
    Mend(rosters.read_told, pos="VERB NOUN PROPN", dep="nsubj", when="first_plural_endings"),
    Mend(rosters.raise_judged, pos="VERB", dep="acl acl:relcl", above=True, when=_orders_freely),
    Mend(rosters.invert_quoted, pos=_NOUN, dep="obj", when=_orders_freely),
    Mend(inversions.take_heading, pos="NOUN", dep="ROOT", above=True, when=_orders_freely),
    Mend(inversions.tell_clause, pos="VERB ADJ", dep="acl acl:relcl ccomp", above=True, when=_orders_freely),
    Mend(inversions.ask_clause, pos="VERB", dep="acl acl:relcl", above=True, when=_orders_freely),
    Mend(inversions.read_content, pos="VERB", dep="obj", above=True, when=_orders_freely),
    Mend(inversions.read_asking, pos="VERB", dep="advcl", above=True, when=_orders_freely),
    Mend(inversions.read_loose, pos="VERB", dep="dep", above=True, when=_orders_freely),
    Mend(inversions.part_colon, pos="VERB", dep="ccomp", when=_orders_freely),
    Mend(inversions.join_clause, pos="VERB", dep="acl acl:relcl", above=True, when=_orders_freely),
    Mend(inversions.take_state, pos="VERB ADJ", dep="advcl", when=_orders_freely),
    Mend(inversions.free_reason, dep="xcomp", above=True, when=_orders_freely),
    Mend(inversions.unload_past, dep="obl nmod advcl ccomp xcomp", above=True, when=_orders_freely),
    Mend(inversions.raise_clause, pos="VERB", dep="conj", above=True, when=_orders_freely),
    Mend(inversions.hang_where, pos="ADV", dep="advmod", forms=lambda lexicon: lexicon.relatives, when=_orders_freely),
    Mend(inversions.read_personal, pos=_NOUN, dep="obj", above=True, when=_orders_freely),
    Mend(inversions.share_subject, pos="VERB ADJ", dep="advcl", above=True, when=_orders_freely),
    Mend(inversions.lower_subject, pos=_NOUN, dep="nsubj", when=_orders_freely),
    Mend(inversions.take_second, pos="PROPN", dep="nsubj", when=_orders_freely),
    Mend(inversions.seat_subject, pos=_NOUN, dep="obl", when=_orders_freely),
    Mend(inversions.free_late, pos="PROPN", dep="appos flat flat:name nmod", when=_orders_freely),
    Mend(inversions.invert_relative, pos="VERB", dep="acl:relcl", above=True, when=_orders_freely),
    Mend(inversions.cut_title, pos="NOUN", dep="conj", above=True, when=_orders_freely),
    Mend(inversions.raise_behind, dep="obl nmod", above=True, when=_orders_freely),
)
"""Subjects and clauses where a language orders them freely."""

_CLAUSES = (
    Mend(verbs.read_stay, pos="VERB AUX", forms=lambda lexicon: listed(lexicon.lang, "copulas")),
    Mend(tight.crown_backed, pos="VERB ADJ", when="belonging"),
    Mend(tight.seat_behind, pos="VERB", dep="csubj", when="gerund_endings"),
    Mend(tight.seat_first, dep="advmod amod cc mark det case discourse dep", when="past_endings"),
    Mend(tight.read_particle, dep="compound:prt", when="phrasal"),
    Mend(tight.raise_priced, pos="ADJ ADP", forms=lambda lexicon: listed(lexicon.lang, "priced"), above=True),
    Mend(tight.raise_told, pos="VERB", dep="conj"),
    Mend(tight.raise_second, pos="VERB", dep="conj", above=True),
    Mend(arguments.join_infinitive, pos="VERB", dep="conj", above=True),
    Mend(arguments.govern_infinitive, pos="VERB", dep="advcl"),
    Mend(arguments.open_relative, pos="VERB", dep="xcomp ccomp conj advcl parataxis", when="past_endings"),
    Mend(places.hang_clause, pos="VERB", dep="ccomp advcl"),
    Mend(loose.raise_member, pos="VERB", dep="conj"),
    Mend(insets.seat_opener, pos="INTJ NOUN PROPN X", dep="discourse vocative obl* dep parataxis"),
    Mend(insets.seat_possessed, pos=_NOUN, dep="nsubj*"),
    Mend(insets.seat_second, pos=_NOUN, dep="conj"),
    Mend(peoples.crown_people, pos="NOUN", dep="flat*", when="past_endings"),
    Mend(peoples.lower_people, pos="ADJ PROPN", dep="nsubj", when="past_endings"),
    Mend(peoples.seat_group, dep="mark discourse nsubj obl* nummod", when="past_endings"),
    Mend(peoples.read_deeds, pos="VERB", dep="obj nsubj obl xcomp ccomp", above=True, when="past_endings"),
    Mend(marks.open_told, dep="case", forms=lambda lexicon: lexicon.clause_marks, when="past_endings"),
    Mend(marks.part_counted, dep="advmod case", when="phrasal"),
    Mend(marks.take_headline, pos="NOUN", dep="ROOT", above=True, when="past_endings"),
    Mend(marks.crown_verb, pos="VERB", dep="compound", when="past_endings"),
    Mend(marks.join_gerund, pos="VERB", dep="acl", when="gerund_endings"),
    Mend(marks.read_past, pos="ADJ", dep="ROOT ccomp conj", above=True, when="past_endings"),
    Mend(insets.crown_type, pos=_NOUN, dep="flat* compound appos"),
    Mend(insets.part_aside, pos="VERB", dep="conj"),
    Mend(loose.read_participle, dep="advcl"),
    Mend(company.seat_content, pos="VERB", dep="advcl acl"),
    Mend(company.seat_named, pos="VERB", dep="acl:relcl"),
    Mend(company.free_early, pos="NOUN PROPN", dep="nsubj"),
    Mend(company.raise_gerund, pos="VERB", dep="advcl"),
    Mend(company.raise_joined, pos="VERB", dep="conj"),
    Mend(loose.hang_relative, forms=lambda lexicon: lexicon.relatives, above=True),
    Mend(loose.hang_bare, dep="nsubj obj iobj", forms=lambda lexicon: lexicon.relatives),
    Mend(loose.hang_participle, pos="VERB", dep="acl advcl", above=True, when="adjectives"),
    Mend(loose.hang_description, pos="ADJ", dep="acl"),
    Mend(loose.free_name, pos="PROPN", dep="det"),
    Mend(loose.raise_participle, dep="acl"),
    Mend(shared.part_subjects, pos="NOUN", dep="nsubj", when="adjectives"),
    Mend(loose.read_arrival, dep="acl amod"),
    Mend(loose.read_cleft, pos="VERB", above=True),
    Mend(loose.free_purpose, pos="VERB", dep="acl"),
    Mend(loose.seat_member, pos=_NOUN, dep="conj"),
    Mend(places.unhang, pos="PROPN", dep="conj", above=True),
    Mend(objects.free_dative, dep="obj", above=True),
    Mend(objects.take_thing, pos="ADJ VERB", dep="amod conj xcomp"),
    Mend(objects.take_place, pos="PROPN", dep="xcomp"),
    Mend(objects.join_whole, dep="conj"),
    Mend(objects.share_object, dep="obj"),
    Mend(objects.take_bare, pos=_NOUN),
    Mend(objects.join_names, pos="PROPN", dep="conj", above=True),
    Mend(objects.join_alike, pos="PROPN", dep="conj", above=True),
    Mend(places.join_company, dep=_PHRASE, above=True),
    Mend(places.take_participle, pos="ADJ", dep="amod", above=True),
    Mend(places.join_participle, dep="conj"),
    Mend(places.free_complement, pos="VERB", dep="advcl acl nmod"),
    Mend(places.free_charge, pos="NOUN", dep="nmod", when="charging"),
    Mend(roots.read_complement, pos="VERB", dep="conj", above=True),
    Mend(belonging.hang_wish, pos="VERB", dep="xcomp", above=True),
    Mend(belonging.lower_argument, dep="obj obl iobj"),
    Mend(belonging.hang_held, pos="VERB", dep="acl:relcl", when="held"),
    Mend(belonging.join_between, pos=_NOUN, dep="nsubj nsubj:pass", above=True),
    Mend(belonging.join_listed, pos=_NOUN, dep="appos", above=True),
)
"""Clauses, and who is coordinated with whom."""

_PHRASES = (
    Mend(farther.own_body, pos="PROPN", dep="nmod", above=True, when=_orders_freely),
    Mend(farther.take_lower, pos="NOUN", dep="nsubj nsubj:pass", when=_orders_freely),
    Mend(farther.raise_nationality, pos="ADJ", dep="amod", when=_orders_freely),
    Mend(farther.raise_aimed, dep=f"{_PHRASE} appos conj", above=True, when=_orders_freely),
    Mend(farther.raise_done, dep="nmod", above=True, when=_orders_freely),
    Mend(farther.raise_round, dep="obl", above=True, when=_orders_freely),
    Mend(farther.name_phrase, dep="obl:agent", above=True),
    Mend(marks.free_agent, pos="PROPN", dep="nmod", above=True, when="past_endings"),
    Mend(marks.raise_dated, dep="nmod", above=True, when="past_endings"),
    Mend(arguments.hang_agent, dep="obl:agent"),
    Mend(arguments.hang_topic, dep="obl", above=True, when="past_endings"),
    Mend(tight.bind_border, pos="PROPN", dep="obl", above=True),
    Mend(objects.hang_owner, dep="obl", above=True),
    Mend(objects.close_late, pos="PROPN", dep="obl", above=True),
    Mend(strays.read_verbal, pos="ADJ", dep="amod", forms=lambda lexicon: listed(lexicon.lang, "verbal_adjectives")),
    Mend(phrases.free_adjective, dep=_PHRASE, when="complemented"),
    Mend(loose.name_agent, dep="obl:agent"),
    Mend(strays.free_receiver, pos="PROPN", dep="obl nmod", above=True),
    Mend(strays.take_counted, pos="NOUN", dep="nmod iobj", above=True),
    Mend(strays.raise_object, pos="NOUN", dep="obj"),
    Mend(strays.read_event, pos="ADJ", dep="obj iobj nsubj obl", forms=known_events, above=True),
    Mend(strays.own_pair, pos="PROPN", dep="appos", above=True),
    Mend(strays.raise_given, pos="NOUN", dep="nmod", above=True),
    Mend(strays.raise_between, pos=_NOUN, dep="nmod", above=True),
    Mend(phrases.raise_phrase, dep="nmod", above=True),
    Mend(loose.raise_content, pos=_NOUN, dep=_PHRASE, above=True),
    Mend(particles.unload_time, dep=_PHRASE, forms=lambda lexicon: listed(lexicon.lang, "times"), above=True),
    Mend(particles.unload_year, pos="PROPN", dep="nmod", above=True),
    Mend(particles.take_partitive, pos=_NOUN, dep=_PHRASE, above=True),
    Mend(order.read_amount, dep="obl", above=True),
    Mend(order.split_gap, dep="conj"),
    Mend(particles.raise_origin, dep="nmod", above=True),
    Mend(particles.part_origin, pos="NOUN", above=True, when="origin_case"),
    Mend(company.seat_during, dep="nmod", above=True),
    Mend(company.seat_company, dep="obl", above=True),
    Mend(phrases.name_relation, dep="obl acl xcomp"),
    Mend(belonging.raise_border, pos=_NOUN, dep="nmod", above=True, when="clashes"),
    Mend(belonging.raise_measured, pos="NOUN", dep="nmod", above=True, when="measures"),
)
"""What phrases hang on."""

CLOSE = (*_WHOLE, *_FREE, *_CLAUSES, *_PHRASES)
"""Voice, clauses and phrases, once the main verb is known."""


@cache
def tables(lang: str) -> tuple[Table, Table, Table]:
    """The three passes for a language: READ, HANG and CLOSE."""
    words = lexicon(lang)
    return Table(READ, words), Table(HANG, words), Table(CLOSE, words)
