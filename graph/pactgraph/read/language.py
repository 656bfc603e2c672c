"""The language of an article: as declared, else as the user says, else as it looks."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from pactgraph.errors import ArticleError
from pactgraph.resources import folder

_HEAD = 4000
"""Characters that are looked at: the language of news is plain after a few hundred."""
_SURE_OF_OTHER = 0.5
_SURE_AMONG_OURS = 0.8


@cache
def supported() -> tuple[str, ...]:
    """The languages that pactgraph reads (ISO 639-1), sorted: those that have a lexicon."""
    return tuple(sorted(path.parent.name for path in (folder("ontology") / "lexicon").glob("*/grammar.yaml")))


def language(text: str, declared: str | None, fallback: str | None) -> str:
    """The language of a text, one of `supported()`.

    `declared` is what the article says of itself and goes first; `fallback` is what the user says of those that are
    silent. Raises ArticleError for a language that is not supported, or that cannot be told.
    """
    for tag in (declared, fallback):
        if tag:
            return _known(tag)
    return _guess(text)


def _known(tag: str) -> str:
    code = re.split("[-_]", tag.strip().lower())[0]
    if code in supported():
        return code
    raise ArticleError(f"language {tag[:40]!r} is not supported", mend=f"supported: {', '.join(supported())}")


def _guess(text: str) -> str:
    """By py3langid over all of its languages, so that German is refused and not read as English."""
    shares = dict(_identifier().rank(text[:_HEAD]))
    best = max(shares, key=lambda code: shares[code])
    if best not in supported() and shares[best] > _SURE_OF_OTHER:
        raise ArticleError(
            f"written in {_name(best)}, which is not supported",
            mend=f"supported: {', '.join(supported())}; or name the language in its front matter",
        )
    ours = {code: shares[code] for code in supported()}
    likely = max(ours, key=lambda code: ours[code])
    if not re.search(r"[^\W\d_]", text) or ours[likely] < _SURE_AMONG_OURS * sum(ours.values()):
        raise ArticleError("its language cannot be told", mend="name it in the front matter, or by --lang")
    return likely


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _name(code: str) -> str:
    try:
        return Locale.parse(code).get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return f"language {code!r}"
