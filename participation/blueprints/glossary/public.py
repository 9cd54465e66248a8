"""The public pages of the glossary, and its file for other programs."""

import json
from typing import Any

from flask import Response
from flask.typing import ResponseReturnValue

from participation.blueprints import sites
from participation.blueprints.authorization import public
from participation.blueprints.explaining import lexicon_for
from participation.blueprints.forms import render_page
from participation.blueprints.glossary import pages
from participation.blueprints.glossary.blueprint import bp, outcome
from participation.plain_french.lexicon import Entry


@bp.get("/glossaire")
@public(cached=True)
def index() -> ResponseReturnValue:
    """Explain words simply: by letter, by search, or those that one meets most."""
    departement, places = pages.chosen_departement()
    if departement is not None:
        sites.wear_that_of(departement.id)
    page = pages.glossary_page(departement, places)
    return render_page("glossary/index.html", one=page, outcome=outcome())


@bp.get("/glossaire.json")
@public(cached=True)
def data() -> Response:
    """Give every word with its senses."""
    departement, _places = pages.chosen_departement()
    lexicon = lexicon_for(departement.id if departement else None)
    content = {
        "version": lexicon.version,
        "departement": departement.slug if departement else None,
        "words": [_word(entry) for entry in sorted(lexicon, key=lambda one: one.folded)],
    }
    return Response(
        json.dumps(content, ensure_ascii=False), content_type="application/json; charset=utf-8"
    )


def _word(entry: Entry) -> dict[str, Any]:
    return {
        "term": entry.term,
        "kind": entry.kind.value,
        "senses": [
            {
                "explanation": sense.explanation,
                "example": sense.example,
                "domain": sense.domain,
                "words": sense.words,
            }
            for sense in entry.senses
        ],
        "replacement": entry.replacement,
        "keep": entry.keep,
        "source": entry.source,
    }
