"""The rules explained: one of them for a person, or all of them as the rule reference."""

import json
from collections.abc import Mapping
from typing import Any, Final

import planner.rules.families  # noqa: F401 - registers all rules
from planner.reporting.catalogue import Language
from planner.reporting.json_report import json_schema
from planner.rules.cards import Basis, cards
from planner.rules.knowledge import data
from planner.rules.rule import PLAN_RULES, REPOSITORY_RULES, Rule
from planner.severity import Severity

_SEVERITIES: Final[Mapping[Language, Mapping[Severity, str]]] = {
    "zh": {"error": "错误", "warning": "警告", "info": "提示"},
    "en": {"error": "error", "warning": "warning", "info": "info"},
}
_KINDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "zh": {"law": "法律", "regulation": "规章和规范性文件", "standard": "标准", "practice": "惯例"},
    "en": {
        "law": "law",
        "regulation": "regulation",
        "standard": "standard",
        "practice": "practice",
    },
}
_LABELS: Final[Mapping[Language, Mapping[str, str]]] = {
    "zh": {
        "why": "为什么",
        "help": "怎么改",
        "basis": "依据",
        "bad": "有问题的写法",
        "good": "没有问题的写法",
        "unverified": "，未核对原文",
        "article": "第{}条",
    },
    "en": {
        "why": "Why",
        "help": "What to do",
        "basis": "Basis",
        "bad": "Found",
        "good": "Not found",
        "unverified": ", text not verified",
        "article": "article {}",
    },
}


def all_rules() -> dict[str, Rule[Any]]:
    """Give all rules by code, in the order of codes."""
    rules: dict[str, Rule[Any]] = {**PLAN_RULES, **REPOSITORY_RULES}
    return dict(sorted(rules.items()))


def find_rule(wanted: str) -> str | None:
    """Give the code of the rule with this code or name, whatever the case of its letters."""
    by_name = {rule.name: code for code, rule in all_rules().items()}
    code = wanted.upper()
    return code if code in by_name.values() else by_name.get(wanted.lower())


def explain(code: str, language: Language) -> str:
    """Explain a rule in Markdown: why, on what basis, what to do, and examples."""
    card, rule, labels = cards()[code], all_rules()[code], _LABELS[language]
    basis = "".join(f"- {_basis(each, language)}\n" for each in card.basis)
    return (
        f"### {code} {card.name}\n\n"
        f"{card.title[language]}（{_SEVERITIES[language][rule.severity]}）\n\n"
        f"**{labels['why']}** {card.why[language]}\n\n"
        f"**{labels['help']}** {card.help[language]}\n\n"
        f"**{labels['basis']}**\n\n{basis}\n"
        f"**{labels['bad']}**\n\n{_example(card.bad)}\n"
        f"**{labels['good']}**\n\n{_example(card.good)}"
    )


def _basis(basis: Basis, language: Language) -> str:
    labels = _LABELS[language]
    numbered = basis.article.isdigit()
    article = labels["article"].format(basis.article) if numbered else basis.article
    unverified = "" if basis.verified else labels["unverified"]
    return f"《{basis.document}》{article}（{_KINDS[language][basis.kind]}{unverified}）"


def _example(text: str) -> str:
    return f"```yaml\n{text.rstrip()}\n```\n"


def listing(language: Language) -> str:
    """List all rules, a line each: code, severity, name, title."""
    rules = all_rules()
    width = max(len(rule.name) for rule in rules.values())
    return "".join(
        f"{code}  {rule.severity:7}  {rule.name:{width}}  {cards()[code].title[language]}\n"
        for code, rule in rules.items()
    )


def reference_files() -> dict[str, bytes]:
    """Give the name and the content of the files that describe rules and reports."""
    report = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    return {"report.schema.json": report.encode("utf-8"), "rules.md": _rule_reference()}


def _rule_reference() -> bytes:
    """List all rules by family, in Chinese."""
    parts = [
        "# 规则\n\n由 `planner schema` 生成，不要手工修改。"
        "例子里的键替换一份没有问题的预案中同名的键，`null` 表示删除；"
        "`_directory` 替换通讯录中的键，`_others` 是仓库里的其他预案。\n"
    ]
    for letter, title in data("families.yaml").items():
        codes = [code for code in all_rules() if code.startswith(letter)]
        parts.append(f"\n## {letter} {title['zh']}\n")
        parts += [f"\n{explain(code, 'zh')}" for code in codes]
    return "".join(parts).encode("utf-8")
