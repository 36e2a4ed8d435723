"""The rules explained: one of them for a person, or all of them as the rule reference.

Which rules there are, and how grave each is, `severities` tell by code; their words are on cards.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

import planner.rules.families  # noqa: F401 - registers Planner's own rules
from planner.reporting.catalogue import Language
from planner.reporting.json_report import json_schema
from planner.rules.cards import Basis, card
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


def explain(code: str, severity: Severity, language: Language) -> str:
    """Explain a rule in Markdown: why, on what basis, what to do, and examples."""
    said, labels = card(code), _LABELS[language]
    basis = "\n".join(f"- {_basis(each, language)}" for each in said.basis)
    blocks = {"basis": basis, "bad": _example(said.bad), "good": _example(said.good)}
    parts = (
        f"### {code} {said.name}",
        f"{said.title[language]}（{_SEVERITIES[language][severity]}）",
        f"**{labels['why']}** {said.why[language]}",
        f"**{labels['help']}** {said.help[language]}",
        *(f"**{labels[name]}**\n\n{block}" for name, block in blocks.items() if block),
    )
    return "\n\n".join(parts) + "\n"


def _basis(basis: Basis, language: Language) -> str:
    labels = _LABELS[language]
    numbered = basis.article.isdigit()
    article = labels["article"].format(basis.article) if numbered else basis.article
    unverified = "" if basis.verified else labels["unverified"]
    return f"《{basis.document}》{article}（{_KINDS[language][basis.kind]}{unverified}）"


def _example(text: str) -> str:
    return f"```yaml\n{text.rstrip()}\n```" if text else ""


def listing(severities: Mapping[str, Severity], language: Language) -> str:
    """List rules in the order of codes, a line each: code, severity, name, title."""
    rules = [(card(code), severity) for code, severity in sorted(severities.items())]
    width = max(len(said.name) for said, _ in rules)
    return "".join(
        f"{said.code}  {severity:7}  {said.name:{width}}  {said.title[language]}\n"
        for said, severity in rules
    )


def reference_files() -> dict[str, bytes]:
    """Give the name and the content of the files that describe rules and reports."""
    report = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    return {"report.schema.json": report.encode("utf-8"), "rules.md": _rule_reference()}


def _rule_reference() -> bytes:
    """List Planner's own rules by family, in Chinese."""
    rules: Mapping[str, Rule[Any]] = {**PLAN_RULES, **REPOSITORY_RULES}
    parts = [
        "# 规则\n\n由 `planner schema` 生成，不要手工修改。"
        "例子里的键替换一份没有问题的预案中同名的键，`null` 表示删除；"
        "`_directory` 替换通讯录中的键，`_others` 是仓库里的其他预案。\n"
    ]
    for letter, title in data("families.yaml").items():
        codes = sorted(code for code in rules if code.startswith(letter))
        parts.append(f"\n## {letter} {title['zh']}\n")
        parts += [f"\n{explain(code, rules[code].severity, 'zh')}" for code in codes]
    return "".join(parts).encode("utf-8")
