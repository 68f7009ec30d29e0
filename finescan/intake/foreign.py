"""What to say about files that finescan does not read."""

from __future__ import annotations

from finescan.model import Localized

_OFFICE = {
    "en": "Open it in its program, save it as PDF and scan that.",
    "de": "Öffnen Sie sie in ihrem Programm, speichern Sie sie als PDF und prüfen Sie das PDF.",
}
_PICTURE = {
    "en": "Save it as PNG or JPEG and scan that.",
    "de": "Speichern Sie es als PNG oder JPEG und prüfen Sie dieses.",
}
_ARCHIVE = {
    "en": "Unpack it and scan the files in it.",
    "de": "Entpacken Sie es und prüfen Sie die Dateien darin.",
}
_MAIL = {
    "en": "Scan it with 'finescan scan', which reads all that is in it.",
    "de": "Prüfen Sie sie mit „finescan scan“; dabei wird alles gelesen, was darin ist.",
}
_POSTSCRIPT = {
    "en": "Convert it to PDF and scan that.",
    "de": "Wandeln Sie sie in PDF um und prüfen Sie das PDF.",
}
_NO_LETTER = {
    "en": "finescan reads PDF, PNG, JPEG, TIFF, WebP, HEIC, Word and OpenDocument texts, HTML, plain text, hOCR, mails "
    "and zip and tar archives.",
    "de": "finescan liest PDF, PNG, JPEG, TIFF, WebP, HEIC, Texte von Word und OpenDocument, HTML, reinen Text, hOCR, "
    "Mails sowie ZIP- und tar-Archive.",
}

_OOXML = "application/vnd.openxmlformats-officedocument"
_TOLD: tuple[tuple[str, str, str, Localized], ...] = (
    ("application/msword", "a Word file of the old kind", "eine Word-Datei der alten Art", _OFFICE),
    ("application/vnd.ms-excel", "an Excel file", "eine Excel-Datei", _OFFICE),
    ("application/vnd.ms-powerpoint", "a PowerPoint file", "eine PowerPoint-Datei", _OFFICE),
    (f"{_OOXML}.spreadsheetml", "an Excel file", "eine Excel-Datei", _OFFICE),
    (
        f"{_OOXML}.presentationml",
        "a PowerPoint file",
        "eine PowerPoint-Datei",
        _OFFICE,
    ),
    ("application/vnd.oasis.opendocument", "an OpenDocument file", "eine OpenDocument-Datei", _OFFICE),
    (
        "application/x-ole-storage",
        "an Office file of the old kind",
        "eine Office-Datei der alten Art",
        _OFFICE,
    ),
    ("application/rtf", "a rich text file", "eine RTF-Datei", _OFFICE),
    ("application/postscript", "a PostScript file", "eine PostScript-Datei", _POSTSCRIPT),
    ("application/zip", "a zip archive", "ein ZIP-Archiv", _ARCHIVE),
    ("application/x-tar", "a tar archive", "ein tar-Archiv", _ARCHIVE),
    ("application/gzip", "a gzip archive", "ein gzip-Archiv", _ARCHIVE),
    ("application/x-bzip2", "a bzip2 archive", "ein bzip2-Archiv", _ARCHIVE),
    ("application/x-xz", "an xz archive", "ein xz-Archiv", _ARCHIVE),
    ("application/mbox", "a file of mails", "eine Datei mit Mails", _MAIL),
    ("message/", "a mail", "eine Mail", _MAIL),
    ("application/vnd.ms-outlook", "an Outlook message", "eine Outlook-Nachricht", _MAIL),
    ("application/vnd.ms-tnef", "an Outlook message", "eine Outlook-Nachricht", _MAIL),
    ("application/x-7z-compressed", "a 7z archive", "ein 7z-Archiv", _ARCHIVE),
    ("application/vnd.rar", "a RAR archive", "ein RAR-Archiv", _ARCHIVE),
    ("application/x-executable", "a program", "ein Programm", _NO_LETTER),
    ("application/vnd.sqlite3", "a database", "eine Datenbank", _NO_LETTER),
    ("image/", "a picture of a kind that is not read", "ein Bild", _PICTURE),
    ("audio/", "a sound file", "eine Tondatei", _NO_LETTER),
    ("video/", "a video", "ein Video", _NO_LETTER),
)


def told(media_type: str) -> tuple[str, str]:
    """What a file of this type is and what the user can do with it: the English sentence and the German one."""
    found = next((row[1:] for row in _TOLD if media_type.startswith(row[0])), None)
    english, german, advice = found or ("data of an unknown kind", "eine Datei unbekannter Art", _NO_LETTER)
    return (
        f"is {english} ({media_type}), which is not read. {advice['en']}",
        f"ist {german} ({media_type}); diese Art wird nicht gelesen. {advice['de']}",
    )
