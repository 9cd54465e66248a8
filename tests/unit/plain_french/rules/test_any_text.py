"""No text, of any script, stops the rules; what they show is always in the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from participation.plain_french import report
from participation.plain_french.reporting import check
from participation.plain_french.rules.profiles import Profile

WORDS = (
    "Il convient de |procéder |l’|RSA|(|)| ; |12/03/2025| % |·|# |ne |n’|pas |est |été |que |qui |"
    "sera versée |XIXe |deux cent |neuf |<b>|</b>|M. |etc.|vous |la |demande |, |. |-t-il |😀"
)
PIECES = [*WORDS.split("|"), "\n", "\r\n", "| ", "e\u0301te\u0301 ", "\u00a0", "\u00ad"]
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


@settings(max_examples=50, deadline=None)
@given(texts, st.sampled_from(Profile))
def test_findings_stand_in_the_text(source: str, profile: Profile) -> None:
    checked = check(source + " Vous avez le droit de venir à la mairie.", profile)
    for one in checked.findings:
        assert 0 <= one.start <= one.end <= len(checked.source)
        assert (one.start == one.end == 0) or one.start < one.end
        if one.sentence is not None:
            sentence = checked.sentences[one.sentence].sentence
            assert one.start >= checked.source.rfind("\n", 0, sentence.start) + 1 or (
                one.start >= sentence.start
            )


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_a_report_of_any_text(source: str) -> None:
    written = report(source)
    assert written["score"] is None or isinstance(written["score"], float)


def test_decomposed_accents_change_nothing() -> None:
    source = "Votre demande sera étudiée ; vous n’avez pas été oubliée. Écrivez préalablement."
    decomposed = source.replace("é", "e\u0301").replace("É", "E\u0301")
    rules = [one["rule"] for one in report(source)["findings"]]
    assert [one["rule"] for one in report(decomposed)["findings"]] == rules
