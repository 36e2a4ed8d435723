"""Durations, conditions, dates and citations in official Chinese, by `templates/wording.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.compose.numerals import chinese
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
from planner.model.items import Item


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
        match condition:
            case Comparison():
                return self._comparison(condition)
            case Judgement():
                return condition.text
            case AnyOf(any=parts):
                joint = "any"
            case AllOf(all=parts):
                joint = "all"
        said = [self._part(part) for part in parts]
        return str(self.patterns["joints"][joint]).join(said)

    def _part(self, condition: Condition) -> str:
        said = self.condition(condition)
        return f"（{said}）" if isinstance(condition, AnyOf | AllOf) else said

    def listed(self, condition: Condition) -> Item:
        """Say a condition as a lead (有下列情形之一的) with an item for each of its parts."""
        match condition:
            case AnyOf(any=parts):
                lead = self.patterns["leads"]["any"]
            case AllOf(all=parts):
                lead = self.patterns["leads"]["all"]
            case _:
                return Item(text=self.condition(condition))
        return Item.model_construct(text=lead, items=tuple(map(self.listed, parts)), see=None)

    def _comparison(self, comparison: Comparison) -> str:
        fact = self.facts[comparison.fact]
        if isinstance(fact, ChoiceFact):
            return self._choice(comparison, fact)
        (name,) = (
            comparison.operators - {"from_"}
            if comparison.from_ is not None
            else (comparison.operators)
        )
        return self._quantity(comparison, fact, name)

    def _quantity(self, comparison: Comparison, fact: QuantityFact, name: str) -> str:
        operand = getattr(comparison, name)
        key = f"from-{name}" if comparison.from_ is not None else name.rstrip("_")
        value = "或者".join(map(str, operand)) if isinstance(operand, tuple) else operand
        pattern: str = self.patterns["comparisons"][key]
        return pattern.format(
            label=fact.label, unit=fact.unit or "", value=value, low=comparison.from_, high=value
        )

    def _choice(self, comparison: Comparison, fact: ChoiceFact) -> str:
        (name,) = comparison.operators
        operand = getattr(comparison, name)
        operands = operand if isinstance(operand, tuple) else (operand,)
        value = "或者".join(fact.choices[str(each)] for each in operands)
        pattern: str = self.patterns["choices"][name.rstrip("_")]
        return pattern.format(label=fact.label, value=value)

    def article(self, number: int) -> str:
        """第二十条."""
        return str(self.patterns["article"].format(n=chinese(number)))

    def basis(self, basis: Basis) -> str:
        """《信访工作条例》第二十条、第四十七条."""
        match basis:
            case LawBasis():
                edition = (
                    self.patterns["edition"].format(date=day(basis.edition))
                    if (basis.edition)
                    else ""
                )
                return f"《{basis.law}》{edition}{'、'.join(map(self.article, basis.articles))}"
            case PlanBasis():
                return f"《{basis.plan}》"
            case DocumentBasis():
                number = f"（{basis.number}）" if basis.number else ""
                return f"《{basis.document}》{number}"


def day(value: date) -> str:
    """2026年5月1日 (GB/T 9704-2012: Arabic digits, no zero padding)."""
    return f"{value.year}年{value.month}月{value.day}日"
