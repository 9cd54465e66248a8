"""Tables for a spreadsheet: what goes out comes back, and nothing is taken for a formula."""

import csv
import io

import pytest

from participation.interchange.table_csv import FORMULA_STARTS, written


def test_it_is_what_spreadsheets_of_here_open() -> None:
    data = written(("nom", "lieu"), [("Été ; hiver", 'un "coin"'), ("deux\nlignes", "")])
    assert data.startswith(b"\xef\xbb\xbfnom;lieu\r\n")
    back = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert back == [["nom", "lieu"], ["Été ; hiver", 'un "coin"'], ["deux\nlignes", ""]]


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_a_formula_is_only_text(start: str) -> None:
    data = written(("nom",), [(f"{start}1+1",)]).decode("utf-8-sig")
    (cell,) = list(csv.reader(io.StringIO(data, newline=""), delimiter=";"))[1]
    assert cell == f"'{start}1+1"


def test_an_apostrophe_in_the_middle_stays_alone() -> None:
    assert written(("nom",), [("l'été",)]).decode("utf-8-sig") == "nom\r\nl'été\r\n"
