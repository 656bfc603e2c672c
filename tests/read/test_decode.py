"""Decoding: hostile bytes give text or one clear error, never a crash."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactgraph.errors import ArticleError
from pactgraph.read.decode import decode, whole


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_an_article_error(data: bytes) -> None:
    with contextlib.suppress(ArticleError):
        decode(data).encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf8_comes_back_unchanged(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.text(st.characters(), max_size=200))
def test_whole_keeps_every_offset(text: str) -> None:
    mended = whole(text)
    assert len(mended) == len(text)
    mended.encode("utf-8")


@pytest.mark.parametrize("data", [b"\x00", b"\x7fELF\x02\x01\x01\x00", b"\xff\xfe\x00", b"\x81\x8d", b"\x01\x02\x03 a"])
def test_no_text(data: bytes) -> None:
    with pytest.raises(ArticleError):
        decode(data)
