"""Pictures that are pages of one letter: found by name or folder, read as one part."""

from __future__ import annotations

import io
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from finescan.errors import DocumentError, ForeignFileError, LimitError
from finescan.intake.inputs import Input, Skipped
from finescan.intake.joining import Join, joined, joined_part
from finescan.intake.opening import make_part
from finescan.model import Limits
from finescan.reading.image import grey_frames, one_picture
from finescan.reading.options import ReadingOptions
from finescan.reading.showing import page_images


def groups(how, *paths):
    """Names of the files of each letter."""
    return [tuple(one.path for one in group) for group in joined(map(Input, paths), how)]


@pytest.mark.parametrize(
    "names",
    [
        ("brief-1.jpg", "brief-2.jpg", "brief-10.jpg"),
        ("scan0001_p1.png", "scan0001_p2.png"),
        ("scan0001.png", "scan0001_p2.png", "scan0001_p3.png"),
        ("Seite 1.tif", "Seite 2.tif"),
        ("1.jpeg", "2.jpeg", "03.jpeg"),
        ("Brief (1).HEIC", "Brief (2).HEIC"),
        ("Angebot.jpg", "Angebot-2.jpg"),
        ("a_seite_1.webp", "a_seite_2.webp"),
    ],
)
def test_names_that_differ_in_the_last_number(names):
    assert groups(Join.NAME, *sorted(names)) == [names]


@pytest.mark.parametrize(
    "names",
    [
        ("a-1.jpg", "b-1.jpg"),
        ("a-1.jpg", "a-2.png"),
        ("a-1.pdf", "a-2.pdf"),
        ("2026-03-12.jpg", "2026-03-13.jpg"),
        ("scan_20260312_101500.jpg", "scan_20260312_101733.jpg"),
        ("one.jpg", "two.jpg"),
        ("x/a-1.jpg", "y/a-2.jpg"),
    ],
)
def test_names_that_differ_otherwise(names):
    assert groups(Join.NAME, *names) == [(name,) for name in names]


def test_a_folder_is_one_letter_in_natural_order():
    paths = ("f/b10.png", "f/b9.png", "f/letter.pdf", "f/a.jpg", "g/c.png")
    assert groups(Join.FOLDER, *paths) == [("f/letter.pdf",), ("f/a.jpg", "f/b9.png", "f/b10.png"), ("g/c.png",)]


def test_folders_within_folders_come_first_and_nothing_waits_longer():
    def walked():
        yield Input("f/1.jpg")
        yield Input("f/sub/1.jpg")
        yield Skipped("f/x.exe", "program")
        yield Input("f/2.jpg")
        yield Input("g/1.jpg")
        raise AssertionError  # the letter in f was complete before this

    found = joined(walked(), Join.FOLDER)
    assert [PurePath(one.path).name for one in [next(found)]] == ["x.exe"]
    assert next(found) == (Input("f/sub/1.jpg"),)
    assert next(found) == (Input("f/1.jpg"), Input("f/2.jpg"))


def test_what_cannot_be_opened_stays_by_itself():
    broken = Input("f/1.jpg", error=DocumentError("gone"))
    assert list(joined([broken, Input("-"), Input("f/2.jpg")], Join.FOLDER)) == [
        (broken,),
        (Input("-"),),
        (Input("f/2.jpg"),),
    ]


NAMES = st.builds(
    "{}/{}{}{}".format,
    st.sampled_from("fg"),
    st.text("aS-_ (1٣)²", max_size=6),
    st.integers(0, 12),
    st.sampled_from([".jpg", ".PDF", ""]),
)


@given(st.lists(NAMES, unique=True, max_size=8), st.sampled_from(Join))
def test_every_input_is_there_once(names, how):
    inputs = [Input(name) for name in names]
    found = [one for group in joined(inputs, how) if isinstance(group, tuple) for one in group]
    assert sorted(found, key=lambda one: one.path) == sorted(inputs, key=lambda one: one.path)


def picture(kind="PNG", grey=200, size=(300, 400), frames=1):
    image = Image.new("L", size, grey)
    ImageDraw.Draw(image).rectangle((20, 20, 200, 60), fill=0)
    data = io.BytesIO()
    more = {"save_all": True, "append_images": [image.point(lambda v: v // 2)] * (frames - 1)} if frames > 1 else {}
    image.save(data, kind, dpi=(200, 200), **more)
    return make_part(data.getvalue(), f"post/brief-{grey}.{kind.lower()}")


def test_pictures_of_several_kinds_are_the_pages_of_one_part():
    parts = [picture("PNG", 200), picture("TIFF", 220, frames=2), picture("JPEG", 240)]
    whole = joined_part(parts)
    assert whole.document.path == "post/brief-200.png"
    assert whole.document.part == "brief-200.png … brief-240.jpeg"
    assert whole.document.media_type == "image/png"
    assert [round(grey[-1, -1].item(), -1) for grey, _ in grey_frames(whole, ReadingOptions())] == [200, 220, 110, 240]
    assert [one_picture(whole, n) for n in (1, 2, 3, 4)] == [(parts[0], 1), (parts[1], 1), (parts[1], 2), (parts[2], 1)]
    with page_images(whole) as page_image:
        assert page_image


def test_the_digest_is_that_of_the_contents_in_their_order():
    one, two = picture(grey=100), picture(grey=180)
    digests = {joined_part(parts).document.sha256 for parts in ([one, two], [two, one], [one, one])}
    assert len(digests) == 3
    assert joined_part([one, two]).document.sha256 in digests


def test_one_picture_stays_itself():
    one = picture()
    assert joined_part([one]) is one
    assert one_picture(one, 3) == (one, 3)


def test_what_is_no_picture_is_named():
    with pytest.raises(ForeignFileError, match=r"x\.jpg: is no picture"):
        joined_part([picture(), make_part(b"Sehr geehrte Damen und Herren", "x.jpg")])


def test_limits_hold_for_all_pictures_together():
    parts = [picture(), picture(grey=100)]
    with pytest.raises(LimitError, match="together"):
        joined_part(parts, Limits(max_bytes=len(parts[0].data) + 10))
    with pytest.raises(LimitError, match="2 pages"):
        list(grey_frames(joined_part(parts), ReadingOptions(limits=Limits(max_pages=1))))
