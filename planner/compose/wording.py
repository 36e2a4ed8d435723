"""Durations, conditions, dates and citations in official Chinese, by `templates/wording.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from planner.compose.markdown import escape
from planner.compose.numerals import chinese
from planner.compose.outline import Entry
from planner.compose.sentences import series, titled
from planner.model.conditions import (
    AllOf,
    AnyOf,
    ChoiceFact,
    Comparison,
    Condition,
    Fact,
    Judgement,
    QuantityFact,
)
from planner.model.durations import Duration
from planner.model.general import Basis, DocumentBasis, LawBasis, PlanBasis


@dataclass(frozen=True)
class Wording:
    """Says the values of a plan; `patterns` is the content of wording.yaml."""

    patterns: Mapping[str, Any]
    facts: Mapping[str, Fact]

    def duration(self, duration: Duration) -> str:
        """10分钟, 3日, 10个工作日."""
        return str(self.patterns["units"][duration.unit].format(n=duration.amount))

    def within(self, duration: Duration) -> str:
        """30分钟内."""
        return str(self.patterns["within"].format(duration=self.duration(duration)))

    def every(self, duration: Duration) -> str:
        """每月, 每3年."""
        if duration.amount == 1:
            return str(self.patterns["every-one"][duration.unit])
        return str(self.patterns["every"].format(duration=self.duration(duration)))

    def condition(self, condition: Condition) -> str:
        """Say a condition within a sentence: 受伤人数达到1人以上且道路通行中断."""
        match _simplified(condition):
            case Comparison() as comparison:
                return self._comparison(comparison)
            case Judgement(text=text):
                return text.rstrip("。；，")
            case AnyOf(any=parts):
                return series(map(self._part, parts), self.patterns["joints"]["any"])
            case AllOf(all=parts):
                return series(map(self._part, parts), self.patterns["joints"]["all"])

    def case(self, condition: Condition) -> str:
        """Say a condition as the case in which something is done: 道路通行中断的."""
        said = self.condition(condition)
        return said if said.endswith("的") else str(self.patterns["case"].format(condition=said))

    def occasion(self, condition: Condition) -> str:
        """Say a condition as the time at which something is done: 道路通行中断时."""
        said = self.condition(condition)
        if said.endswith(("的", "时")):
            return said
        return str(self.patterns["occasion"].format(condition=said))

    def parts(self, condition: Condition) -> tuple[Entry, ...]:
        """Say the parts of a condition as the entries of a list; a simple one has no parts."""
        match _simplified(condition):
            case AnyOf(any=parts) | AllOf(all=parts):
                return tuple(map(self._entry, parts))
        return ()

    def lead(self, condition: Condition) -> str:
        """Say what the parts of a condition have to do: 有下列情形之一, 同时符合下列条件."""
        kind = "any" if isinstance(_simplified(condition), AnyOf) else "all"
        return str(self.patterns["leads"][kind])

    def _entry(self, condition: Condition) -> Entry:
        if parts := self.parts(condition):
            return Entry(self.lead(condition), parts)
        return Entry(escape(self.condition(condition)))

    def _part(self, condition: Condition) -> str:
        """Say a condition that is joined to others; one with commas inside needs brackets."""
        said = self.condition(condition)
        is_free = isinstance(_simplified(condition), Judgement)
        return f"（{said}）" if "，" in said and not is_free else said

    def _comparison(self, comparison: Comparison) -> str:
        fact = self.facts[comparison.fact]
        if isinstance(fact, ChoiceFact):
            return self._choice(comparison, fact)
        return self._quantity(comparison, fact)

    def _quantity(self, comparison: Comparison, fact: QuantityFact) -> str:
        """Say a bound or a range: 20人以上不足50人; what is merely there as its fact says it."""
        if fact.present and _is_any(comparison, fact):
            return fact.present
        low = comparison.from_
        (name,) = comparison.operators - {"from_"}
        operand = getattr(comparison, name)
        operands = operand if isinstance(operand, tuple) else (operand,)
        key = name.rstrip("_") if low is None else f"from-{name}"
        pattern: str = self.patterns["comparisons"][key]
        return pattern.format(
            label=fact.label,
            unit=fact.unit or "",
            value=series(map(_number, operands), self.patterns["joints"]["any"]),
            low="" if low is None else _number(low),
        )

    def _choice(self, comparison: Comparison, fact: ChoiceFact) -> str:
        """Say the states that are meant; where one is excluded, those are all the others."""
        others = tuple(each for each in fact.choices if each != comparison.is_not)
        one = others if comparison.is_ is None else (comparison.is_,)
        names = [fact.choices[str(each)] for each in comparison.any_of or one]
        pattern: str = self.patterns["choice"]
        value = series(names, self.patterns["joints"]["any"])
        return pattern.format(label=fact.label, value=value)

    def article(self, number: int) -> str:
        """第二十条."""
        return str(self.patterns["article"].format(n=chinese(number)))

    def basis(self, basis: Basis) -> str:
        """《信访工作条例》第二十条、第四十七条."""
        match basis:
            case LawBasis(law=law, edition=edition, articles=articles):
                text = self.patterns["edition"].format(date=day(edition)) if edition else ""
                return f"{titled(law)}{text}{'、'.join(map(self.article, articles))}"
            case PlanBasis(plan=plan):
                return titled(plan)
            case DocumentBasis(document=document, number=number):
                return titled(document) + (f"（{number}）" if number else "")


def day(value: date) -> str:
    """2026年5月1日 (GB/T 9704-2012: Arabic digits, no zero padding)."""
    return f"{value.year}年{value.month}月{value.day}日"


def _simplified(condition: Condition) -> Condition:
    """Take a condition out of the joints that join nothing else to it."""
    match condition:
        case AnyOf(any=(only,)) | AllOf(all=(only,)):
            return _simplified(only)
    return condition


def _is_any(comparison: Comparison, fact: QuantityFact) -> bool:
    """Tell whether a comparison asks for no more than that there is any of a quantity."""
    return comparison.above == 0 or (fact.type == "integer" and comparison.at_least == 1)


def _number(value: str | float) -> str:
    """Write a number in full: 0.00001, not 1e-05."""
    return format(Decimal(str(value)), "f")
