from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finescan.errors import BrokenFileError
from finescan.model import Box, Code, Mark, Page, Place, Placement, Source, Stroke, Word
from finescan.reading.codec import decode, encode

numbers = st.floats(allow_nan=False, allow_infinity=False)
parts = st.floats(0, 1)
boxes = st.builds(Box, numbers, numbers, numbers, numbers)
many = st.lists(boxes, max_size=3).map(tuple)
words = st.builds(
    Word,
    st.text(),
    boxes,
    st.none() | numbers,
    st.none() | parts,
    st.none() | st.booleans(),
    parts,
    st.sampled_from(["text-layer", "ocr", "ocr-2"]),
    st.none() | st.sampled_from(Place),
)
measured = st.none() | numbers
strokes = st.builds(Stroke, boxes, st.sampled_from(Mark), measured, measured, measured, measured, measured)
pages = st.builds(
    Page,
    st.integers(1, 999),
    numbers,
    numbers,
    st.lists(words, max_size=4).map(tuple),
    many,
    many,
    many,
    st.lists(st.builds(Code, st.text(), st.text(), boxes), max_size=2).map(tuple),
    many,
    st.sampled_from(Source),
    st.none() | numbers,
    st.sampled_from([0, 90, 180, 270]),
    st.none() | parts,
    st.lists(words, max_size=2).map(tuple),
    st.none() | st.builds(Placement, st.integers(1, 99), st.lists(numbers, min_size=9, max_size=9).map(tuple)),
    st.lists(strokes, max_size=3).map(tuple),
)


@given(st.lists(pages, max_size=3).map(tuple))
def test_pages_come_back_as_they_were(given_pages: tuple[Page, ...]) -> None:
    back = decode(encode(given_pages))
    assert back == given_pages
    assert encode(back) == encode(given_pages)
    assert all(isinstance(word.box, Box) for page in back for word in page.words)


@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda tail: b"fsP\x04" + tail))
def test_foreign_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(BrokenFileError):
        decode(data)


@pytest.mark.parametrize(
    "content", [b"", b"{}x", b"[1]", b"[[1,2]]", b'[["a",1,1,[],[],[],[],[],[],"ocr",null,0,null]]', b"[" * 9999]
)
def test_forged_content_is_refused(content: bytes) -> None:
    with pytest.raises(BrokenFileError):
        decode(b"fsP\x04" + zlib.compress(content))


def test_other_versions_and_cut_bytes_are_refused() -> None:
    data = encode((Page(1, 595, 842),))
    for wrong in (data[:-1], data + b"x", b"fsP\x03" + data[4:], data[:4]):
        with pytest.raises(BrokenFileError):
            decode(wrong)
