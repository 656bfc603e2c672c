"""Lemmas from the forms of regular verbs, where the lemmatiser misses them."""

from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Doc, Token


class Forms:
    """Finds the infinitive behind a verb form, among the verbs that a lexicon knows.

    Args:
        verbs: infinitives of the lexicon.
        endings: ending of an infinitive to the endings of its forms in its place; every ending that fits is used.
        clitics: pronouns that an infinitive or gerund carries at its end.

    Example:
        >>> forms = Forms(["firmare"], {"are": ["erà", "ato"]}, ["lo"])
        >>> forms.infinitive("firmerà"), forms.infinitive("firmarlo"), forms.infinitive("corre")
        ('firmare', 'firmare', None)
    """

    def __init__(self, verbs: Iterable[str], endings: Mapping[str, Iterable[str]], clitics: Iterable[str]) -> None:
        self.verbs = frozenset(verbs)
        self.clitics = tuple(sorted(clitics, key=len, reverse=True))
        found: dict[str, set[str]] = {}
        for verb in self.verbs:
            for form in _forms(verb, endings):
                found.setdefault(form, set()).add(verb)
        self._by_form = {form: verbs.pop() for form, verbs in found.items() if len(verbs) == 1}

    def infinitive(self, form: str) -> str | None:
        """The only known verb that has this form (lower case); None where there is none, or more than one."""
        found = form if form in self.verbs else self._by_form.get(form)
        return found if found is not None else next(self._without_clitic(form), None)

    def _without_clitic(self, form: str) -> Iterator[str]:
        for clitic in self.clitics:
            bare = form.removesuffix(clitic)
            if bare != form:
                yield from (verb for verb in (bare + "e", bare + "re") if verb in self.verbs)
                if bare in self._by_form and bare.endswith("ndo"):
                    yield self._by_form[bare]

    def repair(self, doc: Doc) -> None:
        """Give each verb whose lemma the lexicon does not know the lemma that its form tells."""
        for token in doc:
            if _verbal(token) and token.lemma_.lower() not in self.verbs:
                lemma = self.infinitive(token.lower_)
                if lemma is not None:
                    token.lemma_ = lemma


def _forms(verb: str, endings: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for ending, replacements in endings.items():
        if (verb.endswith(ending) and len(verb) > len(ending)) or verb == ending:
            stem = verb.removesuffix(ending)
            yield from (stem + replacement for replacement in replacements)


def _verbal(token: Token) -> bool:
    """Whether a word is, or may well be, a verb: taggers take some finite verbs at the head of a sentence for nouns."""
    mistaken = token.dep_ == "ROOT" and token.pos_ in {"ADJ", "NOUN"} and not token.is_title
    return token.pos_ in {"VERB", "AUX"} or mistaken
