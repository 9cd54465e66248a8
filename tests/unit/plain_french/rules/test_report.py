"""The report that the product and the command line show."""

import json

import pytest

from participation.plain_french import parsing, report
from participation.plain_french.lexicon.loading import Lexicon
from participation.plain_french.reporting import check
from participation.plain_french.rules.profiles import Profile, Severity

LETTER = (
    "Madame,\n"
    "Votre demande est prête. Venez mardi avec vos papiers.\n"
    "Il convient de procéder à la vérification des pièces ; la MDPH vous répondra.\n"
)


def test_a_report_is_plain_data() -> None:
    written = json.loads(json.dumps(report(LETTER)))
    assert written["profile"] == "facile"
    assert written["language"] == "fr"
    assert written["headline"]["sentences"] == len(written["sentences"]) == 4
    assert written["headline"]["fitting"] == sum(one["fits"] for one in written["sentences"]) == 3
    assert written["headline"]["sentence"] == "3 phrases sur 4 conviennent en facile à lire."
    assert 1 < written["score"] < 6
    assert 0 < written["measured_error"] < 1
    assert set(written["extras"]) == {"kandel_moles", "lix", "mean_length"}


def test_findings_say_where_and_why() -> None:
    for one in report(LETTER)["findings"]:
        assert LETTER[one["start"] : one["end"]] == one["text"]
        assert one["message"]
        assert one["reason"]
        assert one["severity"] in {severity.value for severity in Severity}


def test_contributions_say_what_makes_a_sentence_hard() -> None:
    hardest = max(report(LETTER)["sentences"], key=lambda one: one["score"])
    assert hardest["contributions"]
    assert all(points > 0 for points in hardest["contributions"].values())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We are happy to invite you to the next meeting of the group.", "en"),
        ("مرحبا بكم في الاجتماع القادم للمجموعة", "ar"),
        ("", "none"),
    ],
)
def test_another_language_gets_no_score(text: str, language: str) -> None:
    written = report(text)
    assert written["language"] == language
    assert written["score"] is None
    assert written["findings"] == []
    assert written["headline"]["sentence"]


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(ValueError, match="simple"):
        report(LETTER, "simple")


def test_what_is_kept_is_left_out_and_counted() -> None:
    before = report(LETTER)
    after = report(LETTER, kept=[("sigles", "mdph"), ("impersonal", "IL CONVIENT DE")])
    assert after["kept"] == 2
    assert len(before["findings"]) - len(after["findings"]) == 2
    assert "sigles" not in {one["rule"] for one in after["findings"]}


def test_a_departement_has_its_own_lexicon() -> None:
    own = Lexicon.base().without(["nonobstant"])
    text = "Nonobstant cet avis, vous devez venir à la mairie."
    assert any(one.rule.slug == "jargon" for one in check(text).findings)
    assert not any(
        one.rule.slug == "jargon" and one.severity is not Severity.QUESTION
        for one in check(text, lexicon=own).findings
    )


def test_all_sentences_suit() -> None:
    assert check("Venez mardi.").headline == "Toutes les phrases conviennent en facile à lire."


def test_the_parser_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_PACKAGE", "no_such_model")
    monkeypatch.setattr(parsing, "_parser", parsing._parser.__wrapped__)
    checked = check(LETTER)
    assert not checked.parsed
    assert all(
        one.severity is Severity.QUESTION
        for one in checked.findings
        if one.rule.slug in {"passive", "tense", "one-idea", "word-order"}
    )


@pytest.mark.parametrize("profile", Profile)
def test_the_headline_names_the_readers(profile: Profile) -> None:
    assert check(LETTER, profile).headline.endswith(".")
