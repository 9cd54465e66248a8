"""Plain values → a tagged PDF (PDF/UA-1), by a Typst template that never reads them as markup."""

import json
from collections.abc import Mapping
from typing import Any

import typst

from participation.settings import ROOT

_TEMPLATES = ROOT / "templates" / "print"
_FONTS = ROOT / "participation" / "fonts"


def to_pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """Return the PDF of a template (`document`) filled with JSON values.

    The compiler refuses a file without title, language or order of headings (ISO 14289-1); it
    reads nothing outside the folder of the templates and our fonts.
    """
    pdf: bytes = typst.compile(
        str(_TEMPLATES / f"{template}.typ"),
        root=str(_TEMPLATES),
        font_paths=[str(_FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1"],
    )
    return pdf
