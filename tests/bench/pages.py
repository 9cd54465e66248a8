"""What pages cost beside the bare page: cold, warm, and asked again by who has them."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tests.bench.table import Row, milliseconds
from tests.bench.traffic import Sample, Target, measure, warm
from tests.support.live_server import LiveServer

ROUNDS = 5
# A query that no view reads: the same page, under an address that no cache has seen.
UNSEEN = "mesure={}"
COLD, WARM = 120, 400
LIKE_THE_BARE_PAGE, AGAIN = 0.7, 2.0
FEED_WARM, FEED_AGAIN = 0.9, 1.1
GROWTH = 1.2


@dataclass(frozen=True, slots=True)
class Measure:
    """A row to be: what is asked, and the least share of the bare page's pace that is enough.

    `large`: the same page on many more rows; its cost beside this one's is a row of its own.
    """

    name: str
    target: Target
    bar: float
    large: Target | None = None


def page_measures(server: LiveServer, large: LiveServer, name: str, path: str) -> list[Measure]:
    """Return the measures of a public page, on a server and on one with many more rows."""
    unseen = f"{path}{'&' if '?' in path else '?'}{UNSEEN}"
    cold, grown = (Target(one, unseen, COLD) for one in (server, large))
    return [
        Measure(f"{name}, cold", cold, LIKE_THE_BARE_PAGE, grown),
        Measure(f"{name}, warm", Target(server, path, WARM), LIKE_THE_BARE_PAGE),
        Measure(f"{name}, 304", Target(server, path, WARM, is_revalidation=True), AGAIN),
    ]


def feed_measures(server: LiveServer, name: str, path: str) -> list[Measure]:
    """Return the measures of a feed that every worker holds already."""
    return [
        Measure(f"{name}, warm", Target(server, path, WARM), FEED_WARM),
        Measure(f"{name}, 304", Target(server, path, WARM, is_revalidation=True), FEED_AGAIN),
    ]


def compare(bare: LiveServer, measures: Sequence[Measure]) -> list[Row]:
    """Measure everything in turn, five times over, and return the medians beside the bare page."""
    yardstick = Target(bare, "/", COLD)
    growing = [one for one in measures if one.large is not None]
    targets = [yardstick, *(one.target for one in measures)]
    targets += [one.large for one in growing if one.large is not None]
    for target in targets:
        warm(target.server, target.path)
    rounds = [[measure(target) for target in targets] for _ in range(ROUNDS)]
    samples = [list(column) for column in zip(*rounds, strict=True)]
    bases, few, many = samples[0], samples[1 : len(measures) + 1], samples[len(measures) + 1 :]
    rows = [_row("Bare page: 20 rows, one eager load, 6 KB", bases, bases)]
    rows += [
        _row(one.name, found, bases, one.bar) for one, found in zip(measures, few, strict=True)
    ]
    before = [found for one, found in zip(measures, few, strict=True) if one.large is not None]
    return rows + [
        _growth(one.name, *found) for one, *found in zip(growing, before, many, strict=True)
    ]


def _row(name: str, samples: list[Sample], bases: list[Sample], bar: float | None = None) -> Row:
    ratio = median(
        base.cpu_seconds / sample.cpu_seconds for base, sample in zip(bases, samples, strict=True)
    )
    return Row(
        name,
        milliseconds(median(sample.cpu_seconds for sample in samples)),
        bar=f"≥ {bar} ×" if bar else "",
        is_met=ratio >= bar if bar else None,
        ratio=f"{ratio:.2f} ×",
        rate=f"{median(sample.requests_a_second for sample in samples):.0f}",
    )


def _growth(name: str, few: list[Sample], many: list[Sample]) -> Row:
    ratio = median(
        after.all_seconds / before.all_seconds for before, after in zip(few, many, strict=True)
    )
    return Row(
        f"{name}, 100,000 meetings instead of 1,000",
        f"{ratio:.2f} × the cost",
        bar=f"≤ {GROWTH} ×",
        is_met=ratio <= GROWTH,
        rate=f"{median(sample.requests_a_second for sample in many):.0f}",
    )
