"""The mends of the first two passes: what a word was taken for, what it carries, what things and sayings hang on."""

from pactgraph.extract.calendar import month_names, weekday_names
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend import (
    arguments,
    asked,
    clauses,
    contents,
    counted,
    ellipsis,
    farther,
    headlines,
    insets,
    loose,
    nationality,
    nouns,
    objects,
    order,
    particles,
    phrases,
    places,
    roots,
    shared,
    strays,
    tellers,
    tight,
    verbfinal,
    verbs,
)
from pactgraph.extract.mend.known import correlatives, helpers, listed, orders_freely
from pactgraph.extract.mend.known import nouns as known_nouns
from pactgraph.extract.mend.table import NOUN, PHRASE, Mend


def _ends_in_verbs(lexicon: Lexicon) -> bool:
    return lexicon.verb_second


def _honorifics(lexicon: Lexicon) -> set[str]:
    return {word + end for word in lexicon.honorifics for end in ("", ".")}


def _pronouns(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.collective["pronouns"]


def _ago(lexicon: Lexicon) -> set[str]:
    return {str(pattern).split()[0] for pattern in lexicon.time.get("ago") or ()}


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
    Mend(headlines.take_helped, pos="VERB AUX", forms=helpers, above=True),
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
    Mend(order.free_time, pos=NOUN, dep="obj iobj nsubj xcomp", forms=lambda lexicon: weekday_names(lexicon.lang)),
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
    Mend(contents.free_day, pos="NUM", dep="nsubj nsubj:pass", above=True, when=orders_freely),
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
    Mend(tight.free_cased, pos=NOUN, dep="obj", above=True, when="past_endings"),
    Mend(tight.crown_told, pos="VERB", dep="amod acl", above=True, when="past_endings"),
    Mend(tight.free_date, dep="compound", forms=tight.dates, when="past_endings"),
    Mend(tight.raise_receiver, pos="PROPN", dep="iobj", when="past_endings"),
    Mend(tight.take_day, dep="compound", forms=tight.days),
    Mend(tight.read_attributive, pos="VERB", forms=lambda lexicon: listed(lexicon.lang, "attributive"), above=True),
)
"""What a word was taken for, and what it carries."""

HANG = (
    Mend(farther.free_dated, pos=NOUN, dep="nmod appos obl", above=True, when=orders_freely),
    Mend(objects.free_addressee, pos="PROPN", dep="nummod amod det"),
    Mend(phrases.read_preposition, dep=f"{PHRASE} conj appos"),
    Mend(clauses.take_bound, pos="NUM", dep="nummod"),
    Mend(counted.free_counted, pos="NUM PROPN", dep="nummod amod flat flat:name nmod", when="adjectives"),
    Mend(nationality.join_nationalities, forms=lambda lexicon: nationality.combining(lexicon.lang)),
    Mend(nationality.free_nationality, pos="ADJ", dep="advcl acl parataxis dep", named=True, when="adjectives"),
    Mend(nationality.seat_nationality, pos="ADJ", dep="amod", named=True, when="adjectives"),
    Mend(
        nationality.open_nationality, pos="PROPN", dep="dep compound nmod appos flat", named=True, when=_ends_in_verbs
    ),
    Mend(verbfinal.free_article_relative, pos="NOUN", dep="obl", above=True, when=_ends_in_verbs),
    Mend(
        verbfinal.take_marked, pos="NOUN PROPN ADJ", dep="dep obj xcomp obl conj nmod", above=True, when=_ends_in_verbs
    ),
    Mend(verbfinal.take_kept, pos="NOUN", dep="nsubj:pass", when=_ends_in_verbs),
    Mend(verbfinal.part_relative, pos="NOUN", dep="nsubj", when=_ends_in_verbs),
    Mend(shared.gather_name, pos="PROPN", dep="obl nsubj nsubj:pass obj", when=_ends_in_verbs),
    Mend(shared.raise_conjunct, pos="PROPN", dep="conj", named=True),
    Mend(shared.join_agent_list, pos="PROPN", dep="nsubj"),
    Mend(shared.join_agents, pos="NOUN", dep="conj", above=True),
    Mend(shared.raise_agreeing, pos="VERB", dep="acl", above=True, when="adjectives"),
    Mend(shared.raise_visitor, pos="NOUN", dep="nmod", above=True, when="articled"),
    Mend(asked.read_asked, pos="VERB", dep="advcl acl acl:relcl", above=True, when="wishing_marks"),
    Mend(clauses.free_object, dep="compound flat flat:name nmod appos nmod:* amod obl:tmod xcomp advmod"),
    Mend(clauses.free_participle, pos="VERB", dep="amod"),
    Mend(objects.free_phrase, pos=NOUN, dep="xcomp", above=True),
    Mend(tellers.seat_teller, pos="VERB", dep="conj advcl acl acl:relcl dep ccomp parataxis", when="past_endings"),
)
"""What things and sayings hang on, once names are whole."""
