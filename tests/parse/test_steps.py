from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from tests.extract.reading import extractor

from pactgraph.parse import languages
from pactgraph.parse.steps import last_parser, take_steps

TEXTS = {
    "de": "Polen, das 1999 der Nato beitrat, liefert der Ukraine seit März Panzer, sagte der Minister in Warschau.",
    "en": "Norway, which joined NATO in 1949, said on Monday that it would send two frigates to the Gulf of Aden.",
    "es": "El acuerdo firmado el lunes por Chile y Perú prevé maniobras conjuntas, según informó la ministra.",
    "fr": "Le ministre a annoncé que la France livrerait des radars au Tchad, dont l'armée manque de moyens.",
    "it": "L'accordo, firmato ieri a Tunisi dai due ministri, prevede esercitazioni comuni nel Canale di Sicilia.",
}


def pipeline(lang: str) -> Language:
    return extractor().parser.pipeline(lang)


def trees(docs: list[Doc]) -> list[list[tuple[int, str]]]:
    return [[(token.head.i, token.dep_) for token in doc] for doc in docs]


@pytest.mark.parametrize("lang", languages())
def test_trees_are_those_of_the_pipeline(lang: str) -> None:
    nlp = pipeline(lang)
    found = last_parser(nlp)
    assert found is not None
    name, parser = found
    texts = [TEXTS[lang], "", "NATO", " ".join([TEXTS[lang]] * 3), *TEXTS[lang].split(", ")]
    docs = list(nlp.pipe(texts, disable=[name]))
    assert not any(token.dep_ for doc in docs for token in doc)
    take_steps(parser, docs)
    assert trees(docs) == trees(list(nlp.pipe(texts)))
    assert [doc.text for doc in docs] == texts


def test_more_sentences_than_are_taken_together() -> None:
    nlp = pipeline("en")
    texts = [f"{'Very ' * (at % 7)}late, ship {at} left port {at % 5} and sailed." for at in range(100)]
    name, parser = last_parser(nlp) or ("", None)
    assert parser is not None
    docs = list(nlp.pipe(texts, disable=[name]))
    take_steps(parser, docs)
    assert trees(docs) == trees(list(nlp.pipe(texts)))


def test_nothing_to_parse() -> None:
    _, parser = last_parser(pipeline("en")) or ("", None)
    assert parser is not None
    take_steps(parser, [])
    empty = pipeline("en").make_doc("")
    take_steps(parser, [empty])
    assert len(empty) == 0


def test_other_pipelines_parse_by_themselves() -> None:
    blank = spacy.blank("en")
    assert last_parser(blank) is None
    blank.add_pipe("parser")
    assert last_parser(blank) is not None
    blank.add_pipe("sentencizer")
    assert last_parser(blank) is None  # what comes behind the parser may need its trees


def test_a_beam_is_left_to_the_parser() -> None:
    blank = spacy.blank("en")
    settings: dict[str, Any] = {"beam_width": 4}
    blank.add_pipe("beam_parser", config=settings)
    assert last_parser(blank) is None
