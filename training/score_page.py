"""Writes the figures of the score in docs/readability.md, between two marks."""

from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[1] / "docs" / "readability.md"
BEGIN, END = "<!-- score: begin -->", "<!-- score: end -->"
TESTS = (
    ("pairs_held_out", "our pairs, held out"),
    ("pairs_of_equal_length", "those of equal length (± 15 % of words)"),
    ("easy_versions", "originals and their easy versions, never learnt from"),
    ("wivico_held_out", "Wikipedia and Vikidia, held out, without names"),
)


def table(model: dict[str, Any]) -> str:
    """Lay out what was measured, and the weights, as Markdown."""
    measured = model["measured"]
    lines = [
        "| Two texts, which is harder? | pairs | right | mean sentence length alone |",
        "|---|---|---|---|",
    ]
    for key, label in TESTS:
        one = measured[key]
        lines.append(
            f"| {label} | {one['pairs']} | {one['right']:.3f} | {one['length_right']:.3f} |"
        )
    length = measured["rank_correlation_of_length"]
    other = ", ".join(f"{name} {value:.3f}" for name, value in measured["other_file"].items())
    lines += [
        "",
        f"| {measured['rated']} rated sentences, five folds | score | length alone |",
        "|---|---|---|",
        f"| rank correlation | {measured['rank_correlation']:.3f} | {length:.3f} |",
        f"| rank correlation on a file, learnt from the other writer's | {other} | |",
        f"| mean error, in levels of six | {measured['error']:.2f} | |",
        f"| within one level | {measured['within_one']:.0%} | |",
        "",
        "Right by kind of change, held out: "
        + ", ".join(f"{name} {value}" for name, value in measured["by_operation"].items())
        + ".",
        "",
        "| Figure | weight | why |",
        "|---|---|---|",
    ]
    ordered = sorted(model["features"], key=lambda one: -abs(one["weight"]))
    lines += [f"| `{one['name']}` | {one['weight']:+.3f} | {one['why']} |" for one in ordered]
    return "\n".join(lines)


def write(model: dict[str, Any]) -> None:
    """Put the table between its two marks."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n\n{table(model)}\n\n{END}{after}", "utf-8")
