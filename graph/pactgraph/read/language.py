"""The language of an article: as declared, else as the user says, else as it looks."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from pactgraph.errors import ArticleError
from pactgraph.resources import lexicons

_HEAD = 4000
"""Characters that are looked at: the language of news is plain after a few hundred."""
_CERTAIN = 0.9
_SURE_OF_OTHER = 0.5
_SURE_AMONG_OURS = 0.8


def supported() -> tuple[str, ...]:
    """The languages that pactgraph reads (ISO 639-1), sorted: those that have a lexicon."""
    return lexicons()


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
    """By py3langid over all of its languages, so that one without a lexicon is refused, not read as its neighbour."""
    shares = _shares(text)
    best = max(shares, key=lambda code: shares[code])
    if best not in supported() and shares[best] > _SURE_OF_OTHER:
        raise ArticleError(
            f"written in {_name(best)}, which is not supported",
            mend=f"supported: {', '.join(supported())}; or name the language in its front matter",
        )
    ours = sum(shares.get(code, 0) for code in supported())
    if not re.search(r"[^\W\d_]", text) or best not in supported() or shares[best] < _SURE_AMONG_OURS * ours:
        raise ArticleError("its language cannot be told", mend="name it in the front matter, or by --lang")
    return best


def _shares(text: str) -> dict[str, float]:
    """How likely each language is: any that is certain, otherwise those that a state or region has made official.

    Without that, a short text in Spanish is shared out among the small languages that look like it.
    """
    ranked = {code: float(share) for code, share in _identifier().rank(text[:_HEAD])}
    if max(ranked.values()) > _CERTAIN:
        return ranked
    common = {code: share for code, share in ranked.items() if code in _official() or code in supported()}
    whole = sum(common.values()) or 1.0
    return {code: share / whole for code, share in common.items()}


@cache
def _official() -> frozenset[str]:
    """The languages that are official somewhere, by the CLDR."""
    spoken = (get_official_languages(place, regional=True) for place in get_global("territory_languages"))
    return frozenset(tag.split("_")[0] for tags in spoken for tag in tags)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _name(code: str) -> str:
    try:
        return Locale.parse(code).get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return f"language {code!r}"
