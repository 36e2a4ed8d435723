"""Limits that laws set for handling what people bring up, and prose that states others."""

import re
from functools import cache
from typing import Final, NamedTuple

from planner.model.durations import Duration
from planner.rules.knowledge import data
from planner.rules.numerals import number

_STATED: Final = (
    "(?P<amount>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})(?P<unit>个工作日|日|天|个月)[以之]?内"
    r"(?:(?![不未没办处答])[^。；，、\n]){0,10}?"
)
"""A time limit, up to the first act that it is for; 六十日内不能办结 limits nothing."""


class Limit(NamedTuple):
    """What an article allows.

    `objection` is the time for raising one, `needed` what the article asks every petition plan
    to arrange (empty if nothing), `stated` finds sentences that set a time for its act.
    """

    law: str
    article: int
    within: Duration
    objection: Duration | None
    needed: str
    stated: re.Pattern[str] | None


@cache
def limits() -> tuple[Limit, ...]:
    """Load the limits, by law and article."""
    return tuple(
        Limit(
            law,
            article,
            Duration.parse(entry["within"]),
            Duration.parse(entry["objection"]) if "objection" in entry else None,
            entry.get("needed", ""),
            re.compile(f"{_STATED}(?:{entry['act']})") if "act" in entry else None,
        )
        for law, articles in data("deadlines.yaml").items()
        for article, entry in articles.items()
    )


def stated_time(match: re.Match[str]) -> Duration:
    """Read the time that a sentence states, found by `stated` of a limit."""
    return Duration.parse(f"{number(match['amount'])}{match['unit']}")
