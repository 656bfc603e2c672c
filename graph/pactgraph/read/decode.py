"""From bytes to text, with care: what is no text is refused, never guessed into some."""

import codecs
import re

from pactgraph.errors import ArticleError

# Longer marks first: the one of UTF-32 begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_UNPAIRED = re.compile("[\x00\ud800-\udfff]")
_MOST_FOREIGN = 0.25
"""Western text has fewer accented letters than this share; more means another encoding, read wrongly."""
_MOST_CONTROL = 0.01
"""Share of control characters above which a file is no text (terminal logs and old word processors have a few)."""
_SAVE = "save the file as UTF-8 text"


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32 by its mark, UTF-8, unmarked UTF-16, or Western (cp1252).

    Line ends stay as they are. Raises ArticleError for what is no text, or text in another encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_strict(data, encoding))
    if b"\x00" in data:
        return _checked(_strict(data, _wide(data)))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _western(data)


def whole(text: str) -> str:
    """The text with each lone surrogate and NUL replaced by U+FFFD: neither can be stored or written.

    >>> whole("a" + chr(0xD83D) + "b")
    'a�b'
    """
    return _UNPAIRED.sub("\ufffd", text)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"broken {encoding.upper()} at byte {error.start}", mend=_SAVE) from None


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: in Latin script, every second byte is zero."""
    head = data[:4000]
    odd, even = head[1::2].count(0), head[::2].count(0)
    if odd > 0.3 * len(head) and not even:
        return "utf-16-le"
    if even > 0.3 * len(head) and not odd:
        return "utf-16-be"
    raise ArticleError(f"binary data, not text (zero byte at {data.index(0)})", mend=_SAVE)


def _western(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise ArticleError(f"neither UTF-8 nor Western text (byte {error.start})", mend=_SAVE) from None
    letters = [char for char in text if char.isalpha()]
    foreign = sum(char > "\x7f" for char in letters)
    if not letters or foreign > _MOST_FOREIGN * len(letters):
        raise ArticleError("neither UTF-8 nor Western text", mend=_SAVE)
    return _checked(text)


def _checked(text: str) -> str:
    control = len(_CONTROL.findall(text))
    if "\x00" in text or control > _MOST_CONTROL * len(text):
        raise ArticleError(f"binary data, not text ({control} control characters)", mend=_SAVE)
    return text
