"""The YAML block between two lines `---` with which a text may open."""

import re
from collections.abc import Mapping

import yaml

from pactgraph.errors import ArticleError

_OPEN = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)


def split(text: str) -> tuple[Mapping[str, object], str]:
    r"""The fields of the front matter, keys in lower case, and the body, which is not touched.

    Values stay strings, as they are written ("no" is Norwegian, not False). Raises ArticleError if the block is not
    closed, is no YAML, or is not made of `key: value` lines.

    >>> split("---\nlang: no\n---\nHei")
    ({'lang': 'no'}, 'Hei')
    """
    opening = _OPEN.match(text)
    if not opening:
        return {}, text
    closing = _CLOSE.search(text, opening.end())
    if not closing:
        raise ArticleError("front matter is never closed", mend="end it with a line ---")
    return _fields(text[opening.end() : closing.start()]), text[closing.end() :]


def _fields(block: str) -> Mapping[str, object]:
    try:
        # BaseLoader makes strings, lists and mappings only: safe, and nothing is reinterpreted.
        fields = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 - the safest of the loaders
    except yaml.MarkedYAMLError as error:
        line = f" in line {error.problem_mark.line + 2}" if error.problem_mark else ""
        raise ArticleError(f"broken front matter{line}: {error.problem}", mend="write lines 'key: value'") from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise ArticleError("broken front matter", mend="write lines 'key: value'") from None
    if fields is None or fields == "":
        return {}
    if not isinstance(fields, dict):
        raise ArticleError("front matter without 'key: value' lines", mend="a rule --- may not open a text")
    return {str(key).strip().lower(): value for key, value in fields.items()}
