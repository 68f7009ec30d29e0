"""What stands on the pages of a Word file outside the text: marks for folding and punching, numbers of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

from finescan.letters.render.prose import WORDS
from finescan.letters.render.sheet import Sheet
from finescan.letters.wordfile import FAINT, element

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_LINE = """
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
 <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
  <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" behindDoc="1"
    locked="0" layoutInCell="1" allowOverlap="1">
   <wp:simplePos x="0" y="0"/>
   <wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>
   <wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>
   <wp:extent cx="{wide}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
   <wp:docPr id="{number}" name="Mark {number}"/><wp:cNvGraphicFramePr/>
   <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
    <wps:wsp><wps:cNvCnPr/><wps:spPr>
     <a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="0"/></a:xfrm>
     <a:prstGeom prst="line"><a:avLst/></a:prstGeom>
     <a:ln w="6350"><a:solidFill><a:srgbClr val="545B64"/></a:solidFill></a:ln>
    </wps:spPr><wps:bodyPr/></wps:wsp>
   </a:graphicData></a:graphic>
  </wp:anchor>
 </w:drawing></mc:Choice></mc:AlternateContent>
</w:r>"""


def add_marks(word: WordDocument, sheet: Sheet) -> None:
    """Small lines at the left edge of the first page, in its header."""
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    paragraph = section.first_page_header.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    for number, (top, wide) in enumerate(sheet.marks, 1):
        filled = _LINE.format(number=number, left=Mm(sheet.marks_left), top=Mm(top), wide=Mm(wide))
        paragraph._p.append(parse_xml(filled))  # noqa: SLF001 - python-docx knows no shapes


def add_numbers(word: WordDocument, language: str) -> None:
    """Which page of how many it is, at the foot from the second page on."""
    section, words = word.sections[0], WORDS[language]
    section.different_first_page_header_footer = True
    section.first_page_footer.is_linked_to_previous = False
    section.footer.is_linked_to_previous = False
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for text, field in ((f"{words['page']} ", "PAGE"), (f" {words['of']} ", "NUMPAGES")):
        paragraph.add_run(text)
        _field(paragraph, field)
    for run in paragraph.runs:
        run.font.size, run.font.color.rgb = Pt(9), FAINT


def _field(paragraph: Paragraph, name: str) -> None:
    """A number that Word works out; "2" stands there until it does."""
    for content in (
        element("w:fldChar", {"w:fldCharType": "begin"}),
        _instruction(name),
        element("w:fldChar", {"w:fldCharType": "separate"}),
        None,
        element("w:fldChar", {"w:fldCharType": "end"}),
    ):
        run = paragraph.add_run("2" if content is None else "")
        if content is not None:
            run._r.append(content)  # noqa: SLF001


def _instruction(name: str) -> object:
    made = element("w:instrText")
    made.text = f" {name} "
    return made
