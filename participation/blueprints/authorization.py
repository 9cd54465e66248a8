"""Marks on views: who may come in. An endpoint without a mark is refused."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, overload

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation import policies
from participation.blueprints import sites
from participation.blueprints.request_state import current_actor
from participation.errors import NotFoundError
from participation.permissions import Permission

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])
Load = Callable[..., Any]

MARK = "participation_access"


@overload
def public(view: View) -> View: ...


@overload
def public(*, cached: bool) -> Callable[[View], View]: ...


def public(view: View | None = None, *, cached: bool = False) -> View | Callable[[View], View]:
    """Mark a view that everybody may open; `cached` says that its page is the same for all.

    A cached page is rendered once for every anonymous visitor until something changes: it must
    show nothing that depends on who asks, and hold no form that writes.
    """

    def mark(marked: View) -> View:
        setattr(marked, MARK, "cached" if cached else "public")
        return marked

    return mark if view is None else mark(view)


def authorize(
    permission: Permission,
    *,
    load: Load | None = None,
    into: str = "",
    by: str = "",
    is_public: bool = False,
    cached: bool = False,
) -> Callable[[View], View]:
    """Guard a view: load its target from the address, ask the policies, hand it over.

    The address names the target by `by` (`<into>_id` unless said); the view receives it as `into`,
    and the page wears the face of its Département. Who is signed out goes to the sign-in page,
    unless the page `is_public`; forbidden and absent look alike.
    """

    def mark(view: View) -> View:
        @wraps(view)
        def guarded(**values: Any) -> ResponseReturnValue:
            actor = current_actor()
            if not actor.is_signed_in and not is_public:
                return redirect(url_for("sign_in.ask", suite=_here()), code=303)
            target = None
            if load is not None:
                target = load(values.pop(by or f"{into}_id"))
                if target is None:
                    raise NotFoundError
                values[into] = target
            if not policies.allows(actor, permission, target):
                raise NotFoundError
            if target is not None:
                sites.wear_that_of(target.departement_id)
            return view(**values)

        setattr(guarded, MARK, "cached" if cached else "guarded")
        guarded.permission = permission  # type: ignore[attr-defined]
        return guarded  # type: ignore[return-value]

    return mark


def mark_of(view: Callable[..., Any] | None) -> str | None:
    """Return "public", "cached", "guarded", or None for a view without a mark."""
    return getattr(view, MARK, None)


def _here() -> str:
    return request.full_path.rstrip("?") if request.method == "GET" else request.path
