"""Reads the file of an agenda, whatever program wrote it, on the clock of the group it is for."""

from zoneinfo import ZoneInfo

from participation import clock
from participation.groups.models import Group
from participation.interchange.meeting_csv import read_csv
from participation.interchange.meeting_ics import read_ics
from participation.interchange.meeting_rows import ReadRows
from participation.territories.models import Departement

_CALENDAR = b"BEGIN:VCALENDAR"
_MARKS = b"\xef\xbb\xbf \t\r\n"


def read_agenda(data: bytes, group: Group, departement: Departement) -> ReadRows:
    """Return the meetings of a file, CSV or iCalendar: its first words tell, not its name.

    Hours without a zone are those of the group's territories, else of its Département.
    """
    zone = next((one.zone for one in group.territories if one.zone), departement.settings.zone)
    if data.lstrip(_MARKS)[: len(_CALENDAR)].upper() == _CALENDAR:
        return read_ics(data, ZoneInfo(zone), today=clock.today(zone))
    return read_csv(data, ZoneInfo(zone))
