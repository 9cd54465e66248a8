"""What leaves the list of members: counts to a file, and a paper to join without a screen."""

import csv
import io

from flask import Response
from flask.typing import ResponseReturnValue

from participation import clock
from participation.blueprints.forms import render_page
from participation.blueprints.group_members.blueprint import bp, managed
from participation.blueprints.group_members.desk import ROOT
from participation.blueprints.zones import zone_of
from participation.groups.charters import queries as charters
from participation.groups.charters.articles import articles_of
from participation.groups.members import queries as members
from participation.groups.members.words import REASONS
from participation.groups.models import College, Group
from participation.groups.public_counts import public_counts
from participation.i18n import gettext as _

BOM = "\ufeff"


@bp.get(f"{ROOT}/effectifs.csv")
@managed
def counts(group: Group) -> Response:
    """Hand over how many members each college has, as anybody may read it: small ones hidden."""
    composition = members.composition(group.id, clock.today(zone_of(group.departement_id)))
    shown = public_counts(composition.members, group.kind.colleges)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([_("Collège"), _("Membres")])
    writer.writerows([str(who), str(number)] for who, number in shown.lines)
    response = Response(BOM + text.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="effectifs.csv"'
    return response


@bp.get(f"{ROOT}/bulletin")
@managed
def paper(group: Group) -> ResponseReturnValue:
    """Show a paper to print: the charter, what brings somebody, and their yes."""
    text = charters.of_group(group, clock.today(zone_of(group.departement_id)))
    return render_page(
        "group_members/paper.html",
        group=group,
        articles=articles_of(text.body),
        number=text.number,
        reasons=[REASONS[one] for one in College if str(one) in group.kind.colleges],
    )
