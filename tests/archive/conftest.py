"""One index over a small post, filled once; each test gets a copy."""

from __future__ import annotations

import shutil
import sqlite3
import zipfile
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from finescan.cli.app import application
from tests.archive.runs import LETTER, PLAIN, run

SAMPLES = Path(__file__).parents[2] / "samples"
OFFER = """Branchenregister Süd, Postfach 12, 70001 Stuttgart

{recipient}

Stuttgart, den {day}

Korrekturabzug Ihrer Firmendaten

Sehr geehrte Damen und Herren,

für die neue Ausgabe unseres Registers drucken wir Ihren Grundeintrag wie unten gezeigt ab. Bitte vergleichen Sie
Firma, Anschrift und Rufnummer mit Ihren Unterlagen, berichtigen Sie Fehler deutlich lesbar und senden Sie das Blatt
unterschrieben an uns zurück. Durch die Unterschrift wird der erweiterte Eintrag für zwei Jahre bestellt. Der
Druckkostenanteil von {price} EUR im Jahr zuzüglich Mehrwertsteuer wird nach Erhalt der Rechnung fällig. Ohne Kündigung
drei Monate vor dem Ende verlängert sich die Bestellung um jeweils ein weiteres Jahr zu den gleichen Bedingungen.

Ort, Datum, Unterschrift ______________________
"""


class Post(NamedTuple):
    """A folder that was scanned, and the index of it."""

    folder: Path
    index: Path

    def __call__(self, command, *arguments, lang="en"):
        """What a command over the index prints and ends with; messages stand in `output`, too."""
        return CliRunner().invoke(
            application(),
            ["archive", command, str(self.index), *map(str, arguments)],
            prog_name="finescan",
            env={"LANG": lang},
        )

    def ids(self, *arguments):
        """The ids and paths that are found, the latter below the folder."""
        lines = self("find", *arguments).stdout.splitlines()
        return [(line.split("\t")[0], line.split("\t")[-1].removeprefix(f"{self.folder}/")) for line in lines]

    def places(self, *arguments):
        """The paths that are found."""
        return [place for _, place in self.ids(*arguments)]


def fill(folder):
    """Letters of every kind: campaign, mail with the copy of a file, archive, and what is none."""
    (folder / "old").mkdir(parents=True)
    first = OFFER.format(
        recipient="Möbelhaus Kirchgäßner\nAm Markt 1\n70180 Stuttgart", day="03.05.2024", price="912,00"
    )
    other = OFFER.format(recipient="Bäckerei Ohm\nWeg 7\n10115 Berlin", day="28.11.2025", price="914,40")
    (folder / "kirchgaessner.txt").write_text(first, "utf-8")
    (folder / "old" / "ohm.txt").write_text(other, "utf-8")
    (folder / "protocol.txt").write_text(PLAIN.format(name="Moll"), "utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of a PDF follows")
    (folder / "program.py").write_text("print()", "utf-8")
    shutil.copy(SAMPLES / "01-trade-register-form" / "letter.pdf", folder / "form.pdf")
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["To"] = "post@example.org", "Ihr Angebot", "buero@example.com"
    mail.set_content("Guten Tag,\n\nim Anhang das Blatt, um das Sie gebeten hatten.\n")
    mail.add_attachment(first.encode(), maintype="text", subtype="plain", filename="blatt.txt")
    (folder / "mail.eml").write_bytes(mail.as_bytes())
    with zipfile.ZipFile(folder / "old" / "box.zip", "w") as box:
        box.writestr("inside/letter.txt", LETTER.format(price="569,06"))


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """The post as it was scanned, not to be changed."""
    post = Post(tmp_path_factory.mktemp("archive") / "post", tmp_path_factory.mktemp("index") / "archive.db")
    fill(post.folder)
    run(post.index, post.folder)
    return post


@pytest.fixture
def post(filled, tmp_path):
    """A copy of the index, to be changed; the files are those of all tests."""
    target = tmp_path / "archive.db"
    with closing(sqlite3.connect(filled.index)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return Post(filled.folder, target)
