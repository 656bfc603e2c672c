"""Front matter: what is taken off, and that the rest is not touched."""

import pytest

from pactgraph.errors import ArticleError
from pactgraph.read.frontmatter import split


@pytest.mark.parametrize(
    ("text", "fields", "body"),
    [
        ("no front matter\n---\n", {}, "no front matter\n---\n"),
        ("---\n---\n  body", {}, "  body"),
        ("---\nlang: no\ndate: 2024-10-18\n...\nbody\n---\n", {"lang": "no", "date": "2024-10-18"}, "body\n---\n"),
        ("---\r\nA: 1\r\n--- \r\n\r\nbody", {"a": "1"}, "\r\nbody"),
        ("---\ntitle: 'a: b'\n---", {"title": "a: b"}, ""),
        ("--- not a rule\n", {}, "--- not a rule\n"),
    ],
)
def test_split(text: str, fields: dict[str, str], body: str) -> None:
    assert split(text) == (fields, body)


@pytest.mark.parametrize(
    "text",
    ["---\nopen\n", "---\njust words\n---\n", "---\n- a\n---\n", "---\n%bad\n---\n", f"---\na: {'[' * 50000}\n---\n"],
)
def test_broken(text: str) -> None:
    with pytest.raises(ArticleError, match="front matter"):
        split(text)
