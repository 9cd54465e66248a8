"""`/animation/documents`: the documents whose desk one may open."""

from flask.typing import ResponseReturnValue

from participation.blueprints.authorization import authorize
from participation.blueprints.documents_desk.blueprint import bp
from participation.blueprints.documents_desk.lists import list_page
from participation.blueprints.forms import render_page
from participation.blueprints.request_state import current_actor
from participation.permissions import Permission


@bp.get("/animation/documents")
@authorize(Permission.DOCUMENT_OPEN)
def index() -> ResponseReturnValue:
    """List the documents by where they stand, narrowed by what one asks."""
    return render_page("documents_desk/index.html", listed=list_page(current_actor()))
