"""Every table of the house, so that mappers and migrations know them all."""

from participation import unit_of_work
from participation.accounts import models as accounts
from participation.calendars import models as calendars
from participation.documents import models as documents
from participation.glossary import models as glossary
from participation.groups import models as groups
from participation.journal import models as journal
from participation.meetings import models as meetings
from participation.notifications import models as notifications
from participation.registrations import models as registrations
from participation.search_index import models as search_index
from participation.territories import models as territories

MODULES = (
    accounts,
    calendars,
    documents,
    glossary,
    groups,
    journal,
    meetings,
    notifications,
    registrations,
    search_index,
    territories,
    unit_of_work,
)
