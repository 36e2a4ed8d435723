"""Skeletons as their users treat them: read, filled in, with their examples switched on."""

import re
from dataclasses import dataclass
from typing import get_args

from planner.model.directory import Directory
from planner.model.plan import Hazard, Plan, PlanClass
from planner.skeleton.order import Order
from planner.skeleton.skeleton import directory_skeleton, plan_skeleton
from planner.source.finding import Finding
from planner.source.reading import read_directory, read_plan, shared_ids

BLANK = re.compile(r"【填写：[^】]*】")
EXAMPLE = re.compile(r"^( *)# ( *(?:- .*|[a-z_]+:(?: .*)?))$", re.MULTILINE)

ORDERS = [
    Order(class_, hazard, f"{class_}-{hazard}")
    for class_ in get_args(PlanClass)
    for hazard in get_args(Hazard)
]
BRIEF = {"village", "on-site"}


@dataclass(frozen=True)
class Read:
    """What reading a plan and its directory gave."""

    plan: Plan | None
    directory: Directory | None
    findings: tuple[Finding, ...]


def read(plan: str, directory: str) -> Read:
    shared = read_directory(directory.encode(), "directory.yaml")
    own = read_plan(plan.encode(), "plan.yaml", shared_ids(shared))
    return Read(own.model, shared.model, (*shared.findings, *own.findings))


def texts(order: Order) -> tuple[str, str]:
    """Give the plan and the directory of an order."""
    return plan_skeleton(order), directory_skeleton(order)


def filled(text: str) -> str:
    """Put real text in place of every blank, and a telephone number where one is asked for."""
    phones = text.replace('phone: "【填写：办公电话】"', 'phone: "0791-5550001"')
    return BLANK.sub("青石镇", phones)


def with_examples(text: str) -> str:
    """Switch on every example: take away the # and the space that follows it."""
    return EXAMPLE.sub(r"\1\2", text)


def issued(text: str) -> str:
    """Switch on every example, and write what comes with approval and issue."""
    written = with_examples(re.sub(r"^#   （\d）(?=\w+: )", "#   ", text, flags=re.MULTILINE))
    return written.replace("status: draft\n", "status: published\n")
