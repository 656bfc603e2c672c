"""Trees as the Italian parser gets them wrong, and as they are mended."""

from pactgraph.extract.lexicon import lexicon
from pactgraph.extract.mend import mended
from pactgraph.model import Span
from pactgraph.parse import Doc, Sentence, features
from pactgraph.parse.normalise import normalise


def tree(*rows: str) -> Sentence:
    """A sentence from rows "form lemma pos relation head" with 0 for the root; heads count from 1."""
    cells = [row.split() for row in rows]
    heads = [int(head) - 1 if head != "0" else at for at, (*_, head) in enumerate(cells)]
    doc = Doc("it", ((form, " ") for form, *_ in cells))
    for word, (form, lemma, pos, relation, head) in zip(doc, cells, strict=True):
        participle = pos == "VERB" and form[-2:] in {"to", "ta", "ti", "te"}
        word.describe(lemma, pos, "ROOT" if head == "0" else relation, features("VerbForm=Part" * participle))
    doc.hang(heads)
    return Sentence(doc, Span(0, len(doc.text)), normalise(doc.text))


def shown(sentence: Sentence) -> list[str]:
    """Each word as "form<-relation-head"."""
    return [f"{t.text}<-{t.dep_}-{t.head.text}" for t in mended(sentence, lexicon("it")).doc]


def test_a_fixed_preposition_hangs_on_its_noun() -> None:
    sentence = tree(
        "attacco attacco NOUN root 0",
        "da da ADP case 3",
        "parte parte NOUN nmod 1",
        "della di ADP case 5",
        "Russia Russia PROPN nmod 3",
    )
    assert shown(sentence) == [
        "attacco<-ROOT-attacco",
        "da<-case-Russia",
        "parte<-fixed-da",
        "della<-fixed-da",
        "Russia<-nmod-attacco",
    ]


def test_a_noun_is_not_the_modifier_of_its_nationality() -> None:
    sentence = tree("Colpirono colpire VERB root 0", "bombardieri bombardiero ADJ amod 3", "russi russo ADJ obj 1")
    assert shown(sentence) == ["Colpirono<-ROOT-Colpirono", "bombardieri<-obj-Colpirono", "russi<-amod-bombardieri"]


def test_a_verb_without_a_passive_is_active() -> None:
    sentence = tree("Truppe truppa NOUN nsubj:pass 3", "sono essere AUX aux:pass 3", "arrivate arrivare VERB root 0")
    assert shown(sentence) == ["Truppe<-nsubj-arrivate", "sono<-aux-arrivate", "arrivate<-ROOT-arrivate"]


def test_a_participle_with_a_copula_is_passive() -> None:
    sentence = tree("richiesta richiesta NOUN nsubj 3", "stata essere AUX cop 3", "respinta respingere VERB root 0")
    assert shown(sentence) == ["richiesta<-nsubj:pass-respinta", "stata<-aux:pass-respinta", "respinta<-ROOT-respinta"]


def test_of_two_subjects_the_one_behind_the_verb_is_its_object() -> None:
    sentence = tree("Nato Nato PROPN nsubj 2", "bombardò bombardare VERB root 0", "Jugoslavia Jugoslavia PROPN nsubj 2")
    assert shown(sentence)[2] == "Jugoslavia<-obj-bombardò"


def test_a_phrase_climbs_from_a_thing_to_the_event() -> None:
    sentence = tree(
        "attacco attacco NOUN root 0",
        "con con ADP case 3",
        "carri carro NOUN nmod 1",
        "contro contro ADP case 5",
        "Kiev Kiev PROPN nmod 3",
    )
    assert shown(sentence)[4] == "Kiev<-nmod-attacco"


def test_where_forces_leave_from_is_no_agent() -> None:
    sentence = tree(
        "Truppe truppa NOUN nsubj:pass 3",
        "state essere AUX aux:pass 3",
        "ritirate ritirare VERB root 0",
        "dal da ADP case 5",
        "Mali Mali PROPN obl:agent 3",
    )
    assert shown(sentence)[4] == "Mali<-obl-ritirate"


def test_a_sound_tree_is_returned_as_it_is() -> None:
    sentence = tree("Roma Roma PROPN nsubj 2", "parla parlare VERB root 0")
    assert mended(sentence, lexicon("it")) is sentence


def test_no_word_hangs_on_what_hangs_on_it() -> None:
    """The bound before a number carries what is counted, which carries the number."""
    sentence = tree(
        "prezzi prezzo NOUN nsubj 2",
        "saliti salire VERB root 0",
        "fino fino ADV advmod 2",
        "a a ADP case 5",
        "30 30 NUM nummod 6",
        "euro euro NOUN obl 3",
    )
    doc = mended(sentence, lexicon("it")).doc
    assert doc[1].subtree == list(doc)
