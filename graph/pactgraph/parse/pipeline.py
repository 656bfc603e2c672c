"""From an article to its sentences with Universal Dependencies trees."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import spacy
from spacy.attrs import LANG, ORTH  # type: ignore[import-not-found]  # compiled, without types
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from pactgraph.errors import DataError
from pactgraph.model import Article, Span
from pactgraph.parse.accents import accented
from pactgraph.parse.arithmetic import fastest, one_thread
from pactgraph.parse.normalise import Normalised, normalise
from pactgraph.parse.segment import sentences
from pactgraph.parse.steps import last_parser, take_steps
from pactgraph.parse.tokens import Doc, Token
from pactgraph.reference import aliases
from pactgraph.resources import folder

_BATCH = 128
"""Sentences parsed together: more are no faster."""

_CHARACTERS = 20_000
"""Characters parsed together: with spaCy's own measure, a text without full stops fills a gigabyte."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its tree, and the way from its tokens back to the article's text."""

    doc: Doc
    span: Span
    plain: Normalised

    def source(self, first: Token, last: Token | None = None) -> Span:
        """Where the words from `first` to `last` (inclusive) stand in the article's text."""
        end = last if last is not None else first
        start, stop = self.plain.span(first.idx, end.idx + len(end.text))
        return Span(self.span.start + start, self.span.start + stop)


@dataclass
class Parser:
    """The language pipelines, loaded when first needed.

    Args:
        models: language code to the name or path of any spaCy pipeline with a UD parser, in place of the shipped one.
    """

    models: dict[str, str] = field(default_factory=dict)
    _loaded: dict[str, Language] = field(default_factory=dict)

    def pipeline(self, lang: str) -> Language:
        """The pipeline of a language. Raises DataError where there is none."""
        if lang not in self._loaded:
            self._loaded[lang] = _load(lang, self.models.get(lang))
        return self._loaded[lang]

    def parse(self, article: Article) -> list[Sentence]:
        """The sentences of an article, parsed, in the order of the text."""
        return next(iter(self.parse_all([article])))

    def parse_all(self, articles: Iterable[Article]) -> Iterator[list[Sentence]]:
        """The sentences of each article, in the order given; all articles of one call share one language's batches."""
        for article in articles:
            spans = list(sentences(article.text, article.lang))
            plain = [accented(normalise(article.text[span.start : span.end]), article.lang) for span in spans]
            docs = self._docs(article.lang, [part.text for part in plain])
            parts = zip(docs, spans, plain, strict=True)
            yield [Sentence(doc, span, part) for doc, span, part in parts if len(doc)]

    def _docs(self, lang: str, texts: list[str]) -> list[Doc]:
        pipeline = self.pipeline(lang)
        with one_thread():
            return [Doc.of(doc) for batch in _batches(texts) for doc in _parsed(pipeline, batch)]


def _parsed(pipeline: Language, batch: list[str]) -> list[SpacyDoc]:
    last = last_parser(pipeline)
    docs = list(pipeline.pipe(batch, batch_size=len(batch), disable=[last[0]] if last else []))
    if last:
        take_steps(last[1], docs)
    return docs


def _batches(texts: list[str]) -> Iterator[list[str]]:
    """The texts in order, as many together as are parsed together, and one at least."""
    batch, size = list[str](), 0
    for text in texts:
        if batch and (len(batch) == _BATCH or size + len(text) > _CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def languages() -> tuple[str, ...]:
    """The languages that a model is shipped for."""
    return tuple(sorted(path.name for path in folder("models").iterdir() if (path / "meta.json").exists()))


def _renamed(nlp: Language, lang: str) -> Language:
    """A pipeline whose words are of that language, also where it was made for another one (`--model pt=...`)."""
    if nlp.lang != lang:
        vocab: Any = nlp.vocab  # its getters are missing from spaCy's types
        vocab.lex_attr_getters[LANG] = lambda _: lang
        for word in nlp.vocab:
            word.lang_ = lang
    return nlp


def _whole(nlp: Language, lang: str) -> Language:
    """A pipeline that leaves hyphenated names whole, as treebanks do ("Pays-Bas", "Royaume-Uni")."""
    tokenizer: Any = nlp.tokenizer
    names = {alias.text for alias in aliases(lang) if "-" in alias.text.strip("-") and " " not in alias.text}
    for name in sorted(names):
        if len(tokenizer(name)) > 1:
            tokenizer.add_special_case(name, [{ORTH: name}])
    return nlp


def _load(lang: str, name: str | None) -> Language:
    target = name or folder("models") / lang
    try:
        with fastest():
            return _whole(_renamed(spacy.load(target), lang), lang)
    except OSError as problem:
        mend = f"shipped are {', '.join(languages())}; name any UD pipeline with --model {lang}=NAME, or train one"
        what = "no such language model" if name else f"no language model for {lang!r}"
        raise DataError(what, where=name, mend=mend) from problem
