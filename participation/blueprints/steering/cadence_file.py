"""The rhythm of every body as a table for a spreadsheet, one line a rule and place."""

from participation.blueprints.steering.bodies import Steered
from participation.blueprints.steering.cadence_page import Judged, judged, place_name
from participation.blueprints.steering.choices import Choices
from participation.groups.cadence.states import CadenceState
from participation.groups.cadence.words import label_of, rule_in_words
from participation.interchange import table_csv
from participation.meetings.rhythm import Place

HEADERS = (
    "departement",
    "groupe",
    "type",
    "territoires",
    "rythme",
    "etat",
    "en_retard_depuis",
    "avant_le",
    "derniere_rencontre",
    "prochaine_rencontre",
    "trop_souvent",
)


def cadence_file(steered: Steered, chosen: Choices) -> bytes:
    """Return the file of the bodies asked for; days are ISO dates."""
    return table_csv.written(
        HEADERS,
        (
            _line(steered, one, place)
            for one in judged(steered, chosen)
            if chosen.state in (None, one.verdict.state)
            for place in one.places
        ),
    )


def _line(steered: Steered, one: Judged, place: Place) -> tuple[str, ...]:
    group, rhythm, verdict = one.group, one.rhythm, place.verdict
    is_late = verdict.state is CadenceState.LATE
    day = verdict.late_on.isoformat() if verdict.late_on else ""
    return (
        steered.name_of(group.departement_id),
        group.name,
        group.kind.label,
        place_name(group, place) or ", ".join(here.name for here in group.territories),
        rule_in_words(verdict.rule),
        str(label_of(verdict)),
        day if is_late else "",
        "" if is_late else day,
        rhythm.last_on.isoformat() if rhythm.last_on else "",
        rhythm.next_on.isoformat() if rhythm.next_on else "",
        "oui" if verdict.is_above else "non",
    )
