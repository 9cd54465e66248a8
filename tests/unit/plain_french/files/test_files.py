"""The text of files, and why some give none."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import odfdo
import pypdfium2
import pytest

from participation.plain_french.files import UnreadableFileError, errors, read_bytes, read_file
from participation.plain_french.text import SentenceKind, read

PAGE = b"BT /F1 12 Tf 72 700 Td (Vous avez droit a une aide.) Tj ET"
FONT = b"/Resources << /Font << /F1 5 0 R >> >>"


def pdf(content: bytes = PAGE, trailer: bytes = b"") -> bytes:
    """A one-page PDF, written by hand: no cross-reference table, readers mend that."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>" % FONT,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    written = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(written)
    written += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(
        b"%010d 00000 n \n" % p for p in places
    )
    head = b"trailer\n<< /Size 6 /Root 1 0 R " + trailer + b" >>\nstartxref\n%d\n%%%%EOF" % start
    return written + head


def empty_pages(count: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(count):
        document.new_page(595, 842).close()
    written = BytesIO()
    document.save(written)
    document.close()
    return written.getvalue()


def locked_pdf() -> bytes:
    secret = b"<" + b"5a" * 32 + b">"
    encrypt = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O %s /U %s >> /ID [<01> <01>]"
    return pdf(trailer=encrypt % (secret, secret))


def word(fill: Callable[[docx.document.Document], None]) -> bytes:
    document = docx.Document()
    fill(document)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def letter(document: docx.document.Document) -> None:
    document.add_heading("Vos droits", 1)
    document.add_paragraph("Vous pouvez dire non.")
    document.add_paragraph("une lettre", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Lundi", "9 h"


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The same archive with one part written again."""
    written = BytesIO()
    old = zipfile.ZipFile(BytesIO(data))
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return written.getvalue()


def test_word_keeps_titles_items_and_tables() -> None:
    text = read_bytes(word(letter), "lettre.DOCX")
    found = [(one.text, one.kind) for one in read(text).sentences]
    assert found == [
        ("Vos droits", SentenceKind.TITLE),
        ("Vous pouvez dire non.", SentenceKind.SENTENCE),
        ("une lettre", SentenceKind.ITEM),
        ("Lundi", SentenceKind.CELL),
        ("9 h", SentenceKind.CELL),
    ]


def test_open_document_keeps_titles_items_and_tables() -> None:
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Vos droits"))
    document.body.append(odfdo.Paragraph("Vous pouvez dire non."))
    document.body.append(odfdo.List(["une lettre"]))
    table = odfdo.Table("Heures", width=2, height=1)
    table.set_values([["Lundi", "9 h"]])
    document.body.append(table)
    written = BytesIO()
    document.save(written)
    found = [
        (one.text, one.kind) for one in read(read_bytes(written.getvalue(), "a.odt")).sentences
    ]
    assert found == [
        ("Vos droits", SentenceKind.TITLE),
        ("Vous pouvez dire non.", SentenceKind.SENTENCE),
        ("une lettre", SentenceKind.ITEM),
        ("Lundi", SentenceKind.CELL),
        ("9 h", SentenceKind.CELL),
    ]


def test_pdf_with_text() -> None:
    assert read_bytes(pdf(), "a.pdf").strip() == "Vous avez droit a une aide."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_usual_encodings(encoding: str) -> None:
    words = "Vous êtes aidé : 50 € « d’emblée »."
    assert read_bytes(words.encode(encoding), "a.txt") == words


def test_inserted_words_are_read_and_deleted_ones_are_not() -> None:
    changed = (
        '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>Bonjour</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText>Adieu</w:delText></w:r></w:del></w:p>'
    )
    data = word(letter)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
    body = body.replace("<w:body>", f"<w:body>{changed}", 1)
    text = read_bytes(with_part(data, "word/document.xml", body.encode()), "a.docx")
    assert "Bonjour" in text
    assert "Adieu" not in text


BOMB = b"<w:document>" + b" " * 60_000_000 + b"</w:document>"
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document>&b;</w:document>'
REFUSED: dict[str, tuple[Callable[[], bytes], str, type[UnreadableFileError]]] = {
    "nothing": (lambda: b"", "a.txt", errors.EmptyFileError),
    "spaces": (lambda: b" \r\n\t ", "a.md", errors.EmptyFileError),
    "signs": (lambda: b"--- *** ---", "a.txt", errors.EmptyFileError),
    "empty Word": (lambda: word(lambda _: None), "a.docx", errors.EmptyFileError),
    "three hundred pages": (lambda: empty_pages(300), "a.pdf", errors.TooLongFileError),
    "a very long text": (lambda: b"Vous venez.\n" * 60_000, "a.txt", errors.TooLongFileError),
    "a scanned PDF": (lambda: empty_pages(2), "a.pdf", errors.ScannedPdfError),
    "a locked PDF": (locked_pdf, "a.pdf", errors.LockedFileError),
    "a broken PDF": (lambda: b"%PDF-1.4 rien", "a.pdf", errors.BrokenFileError),
    "no archive": (lambda: b"PK rien", "a.docx", errors.BrokenFileError),
    "a cut archive": (lambda: word(letter)[:4000], "a.docx", errors.BrokenFileError),
    "another archive": (
        lambda: with_part(zipped("a"), "b.xml", b"<a/>"),
        "a.docx",
        errors.BrokenFileError,
    ),
    "no OpenDocument": (lambda: zipped("a.xml"), "a.odt", errors.BrokenFileError),
    "a bomb": (
        lambda: with_part(word(letter), "word/document.xml", BOMB),
        "a.docx",
        errors.SuspectFileError,
    ),
    "entities": (
        lambda: with_part(word(letter), "word/document.xml", ENTITIES),
        "a.docx",
        errors.SuspectFileError,
    ),
    "old Word": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + b"a", "a.doc", errors.OldWordError),
    "locked Word": (
        lambda: bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
        "a.docx",
        errors.LockedFileError,
    ),
    "a locked OpenDocument": (
        lambda: zipped("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
        "a.odt",
        errors.LockedFileError,
    ),
    "Cyrillic letters": (
        lambda: "Привет, мир".encode("koi8-r"),
        "a.txt",
        errors.UnknownEncodingError,
    ),
    "bytes": (lambda: bytes(range(256)), "a.txt", errors.UnknownEncodingError),
    "half UTF-16": (lambda: b"\xff\xfea", "a.txt", errors.UnknownEncodingError),
    "a picture": (lambda: b"\x89PNG", "a.png", errors.UnknownKindError),
    "twenty-one mebibytes": (lambda: b"a" * (21 << 20), "a.txt", errors.TooBigFileError),
}


def zipped(name: str, content: bytes = b"<a/>") -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    content, name, error = REFUSED[case]
    with pytest.raises(error) as refused:
        read_bytes(content(), name)
    assert type(refused.value) is error
    assert refused.value.message.endswith(".")


def test_a_file_is_read_from_its_place(tmp_path: Path) -> None:
    place = tmp_path / "a.md"
    place.write_text("# Vos droits\n\nVous pouvez dire non.")
    assert read_file(place).startswith("# Vos droits")
    for missing in (tmp_path / "b.txt", tmp_path, "\0"):
        with pytest.raises(errors.MissingFileError):
            read_file(missing)


def test_each_refusal_has_its_own_plain_sentence() -> None:
    kinds = UnreadableFileError.__subclasses__()
    assert len({one.message for one in kinds}) == len(kinds)
    for one in kinds:
        assert all(sentence.length <= 15 for sentence in read(one.message).sentences)
