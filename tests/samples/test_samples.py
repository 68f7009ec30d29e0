"""The samples: drawn from their descriptions, free of real people and firms, and judged as expected."""

from __future__ import annotations

import re
from pathlib import Path

import drawing
import make
import pypdfium2
import pytest
import yaml
from PIL import Image
from stdnum import iban
from stdnum.ch import uid
from stdnum.eu import vat

SAMPLES = make.samples()
PICTURED = [sample for sample in SAMPLES if sample.picture]
each = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)


def text_of(sample: make.Sample) -> str:
    """All words of a letter as they stand in the PDF, divided words joined."""
    return re.sub(r"[\ufffe\u00ad\u0002]", "", " ".join(text for text, _ in laid_out(sample.letter.read_bytes())))


def laid_out(pdf: bytes) -> list[tuple[str, list[tuple[int, ...]]]]:
    """Of each page its text and the place of every tenth character, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage() for page in document]
        return [
            (
                page.get_text_range(),
                [tuple(map(round, page.get_charbox(at))) for at in range(0, page.count_chars(), 10)],
            )
            for page in pages
        ]


def note_of(picture: Path) -> str:
    """The note in the metadata of a scan, fax or photo."""
    if picture.suffix == ".pdf":
        with pypdfium2.PdfDocument(picture) as document:
            return document.get_metadata_value("Subject")
    with Image.open(picture) as image:
        return image.tag_v2[270] if picture.suffix == ".tif" else image.info["comment"].decode()


def test_there_are_scams_and_genuine_letters():
    verdicts = [make.flagged(sample.truth["verdict"]) for sample in SAMPLES]
    assert verdicts.count("scam") >= 24
    assert verdicts.count("genuine") >= 16


@pytest.mark.parametrize("sample", SAMPLES[17:], ids=lambda sample: sample.name)
def test_labels_say_what_the_descriptions_say(sample):
    label, truth = yaml.safe_load((sample.folder / "label.yaml").read_text(encoding="utf-8")), sample.truth
    fee = label.get("fee", {})
    said = {
        **{key: label.get(key) for key in ("verdict", "mechanism", "term_months", "renewal_months", "notice")},
        "fees": [" ".join(fee[key] for key in ("amount", "currency", "period", "vat"))] if fee else [],
        "total_cost": label.get("total", {}).get("amount"),
    }
    assert label["kind"] == make.flagged(truth["verdict"])
    assert {key: said[key] for key in truth} == truth


@each
def test_the_letter_is_drawn_from_its_description(sample):
    assert laid_out(sample.letter.read_bytes()) == laid_out(drawing.pdf(sample.description)), "run `make samples`"


@pytest.mark.parametrize("sample", PICTURED, ids=lambda sample: sample.name)
def test_the_picture_is_made_from_the_same_description(sample):
    assert note_of(sample.picture) == f"letter.yaml {sample.digest}", "run `make samples`"


def test_drawing_twice_gives_the_same_bytes():
    description = SAMPLES[0].description
    assert drawing.pdf(description) == drawing.pdf(description)


def test_the_folder_stays_small():
    sizes = [path.stat().st_size for sample in SAMPLES for path in sample.folder.iterdir()]
    assert max(sizes) < 400_000
    assert sum(sizes) < 12_000_000


@each
def test_accounts_have_valid_check_digits(sample):
    for number in re.findall(r"\b[A-Z]{2}\d{2}(?: [\dA-Z]{4}){3,7}(?: [\dA-Z]{1,3})?\b", text_of(sample)):
        assert iban.is_valid(number), number


@each
def test_numbers_of_firms_are_well_formed_and_nobodys(sample):
    text = text_of(sample)
    for number in re.findall(r"\bDE\d{9}\b", text):
        assert vat.is_valid(number), number
        assert number.startswith("DE999"), number
    assert all(uid.is_valid(number) for number in re.findall(r"CHE-[\d.]{11}", text))
    assert all(number.startswith("99") for number in re.findall(r"\bHR[AB] (\d+)", text))


@each
def test_places_and_hosts_do_not_exist(sample):
    text = text_of(sample)
    assert not re.findall(r"\b[\w-]+\.(?:de|com|org|net|eu|info|biz|ch|at|uk)\b", text)
    assert all(code[:2] in {"43", "62", "99"} for code in re.findall(r"\b(\d{5}) [A-ZÄÖÜ][a-zäöüß]{4}", text))


def test_letters_are_read_and_judged_as_kept():
    assert make.differences(sample.letter for sample in SAMPLES) == ""


@each
def test_what_is_kept_agrees_with_what_a_person_says(sample):
    errors = make.errors(sample)
    assert set(errors) == set(sample.description.get("misses", [])), errors


@pytest.mark.slow
def test_pictures_are_read_and_judged_as_kept():
    assert make.differences(sample.picture for sample in PICTURED) == ""
