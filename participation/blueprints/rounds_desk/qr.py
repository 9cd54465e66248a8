"""An address as a square that a phone reads."""

import io

import segno
from markupsafe import Markup

SCALE, QUIET = 5, 4  # modules of 5 px; ISO/IEC 18004 asks for 4 modules of quiet around


def drawn(address: str) -> Markup:
    """Return the square as SVG; dark on white whatever the theme, since some phones read no other.

    It holds the address alone and nothing that anybody typed.
    """
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out,
        kind="svg",
        scale=SCALE,
        border=QUIET,
        dark="#000",
        light="#fff",
        xmldecl=False,
        svgns=True,
        svgclass="qr",
        lineclass=None,
        nl=False,
    )
    return Markup(out.getvalue().decode())  # noqa: S704 - drawn by segno from an address of ours
