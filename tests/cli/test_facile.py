"""`flask facile check`: the report of a file, and its exit codes."""

import json
from pathlib import Path

from flask import Flask

EASY = "Vous pouvez venir lundi.\nNous vous écoutons."
HARD = "La forclusion est opposable ; le requérant saisit la juridiction le 01/02/2025."


def checked(app: Flask, *arguments: str, typed: str | bytes | None = None) -> tuple[int, str, str]:
    result = app.test_cli_runner().invoke(args=["facile", "check", *arguments], input=typed)
    return result.exit_code, result.stdout, result.stderr


def test_an_easy_text_fits_its_readers(app: Flask, tmp_path: Path) -> None:
    place = tmp_path / "lettre.txt"
    place.write_text(EASY, "utf-8")
    code, output, _ = checked(app, str(place))
    assert code == 0
    assert output.startswith("Toutes les phrases conviennent en facile à lire.")
    assert "Difficulté : 1,0 sur 6" in output


def test_a_hard_text_is_shown_sentence_by_sentence(app: Flask) -> None:
    code, output, _ = checked(app, "-", typed=f"{EASY}\n{HARD}")
    assert code == 0
    assert "3. La forclusion" in output
    assert "[défaut]" in output


def test_json_is_the_report_of_the_library(app: Flask) -> None:
    code, output, _ = checked(app, "-", "--format", "json", "--profile", "clair", typed=HARD)
    found = json.loads(output)
    assert code == 0
    assert found["profile"] == "clair"
    assert found["score"] > 4
    for finding in found["findings"]:
        assert HARD[finding["start"] : finding["end"]] == finding["text"]


def test_another_language_has_no_score(app: Flask) -> None:
    code, output, _ = checked(app, "-", typed="This is the form that you have to sign.")
    assert code == 0
    assert "anglais" in output
    assert "Difficulté" not in output


def test_what_cannot_be_read_answers_two(app: Flask, tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG")
    for place, words in ((picture, "Ce genre de fichier"), (tmp_path / "rien.txt", "n’existe pas")):
        code, output, complaint = checked(app, str(place))
        assert (code, output) == (2, "")
        assert words in complaint
    assert checked(app, "-", typed="")[0] == 2


def test_strict_answers_one_only_when_something_blocks(app: Flask) -> None:
    for words in (EASY, HARD):
        blocked = json.loads(checked(app, "-", "--format", "json", typed=words)[1])["blocked"]
        assert checked(app, "-", "--strict", typed=words)[0] == int(blocked)
