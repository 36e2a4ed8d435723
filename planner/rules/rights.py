"""Rights (H): people's liberty and their right to petition, and who may take which measures."""

import re
from collections.abc import Iterator
from typing import Final

from planner.model.base import Path
from planner.model.conditions import Judgement
from planner.model.procedures import Procedure, Step
from planner.rules.case import PlanCase
from planner.rules.knowledge import words
from planner.rules.rule import Found, found, plan_rule

_PETITION: Final = frozenset({"petition"})
_SOCIAL: Final = frozenset({"petition", "public-security"})
_POLICE: Final = re.compile("公安|派出所|交警|民警|警察")
_GOVERNMENT: Final = re.compile("人民政府|街道办事处|公安|派出所|交警|警察|消防救援|防汛抗旱指挥部")


def _told(case: PlanCase, name: str, hazards: frozenset[str] = _PETITION) -> Iterator[Found]:
    """Report every expression of a list in a plan for one of the hazards."""
    if case.plan.hazard in hazards:
        for passage, word in case.prose.words_of(words(name)):
            yield found(passage.path, words=word)


@plan_rule("H101", "interception", "error")
def interception(case: PlanCase) -> Iterator[Found]:
    """Find measures that keep people from petitioning."""
    yield from _told(case, "interception")


@plan_rule("H102", "detention", "error")
def detention(case: PlanCase) -> Iterator[Found]:
    """Find detention, and papers taken away."""
    yield from _told(case, "detention", _SOCIAL)


@plan_rule("H103", "forced-return", "error")
def forced_return(case: PlanCase) -> Iterator[Found]:
    """Find people sent or fetched home against their will."""
    yield from _told(case, "forced-return")


@plan_rule("H104", "persuaded-return", "warning")
def persuaded_return(case: PlanCase) -> Iterator[Found]:
    """Find persuasion to go home in the place of a hearing."""
    yield from _told(case, "persuaded-return")


@plan_rule("H105", "guilt-by-association", "error")
def guilt_by_association(case: PlanCase) -> Iterator[Found]:
    """Find relatives made to pay for a petition."""
    yield from _told(case, "association", _SOCIAL)


@plan_rule("H106", "benefits-as-pressure", "error")
def benefits_as_pressure(case: PlanCase) -> Iterator[Found]:
    """Find allowances and wages stopped to make somebody give in."""
    yield from _told(case, "benefits", _SOCIAL)


@plan_rule("H107", "surveillance", "error")
def surveillance(case: PlanCase) -> Iterator[Found]:
    """Find surveillance of persons: matters are watched, never persons."""
    yield from _told(case, "surveillance", _SOCIAL)


@plan_rule("H108", "files-on-petitioners", "error")
def files_on_petitioners(case: PlanCase) -> Iterator[Found]:
    """Find registers of persons: registers hold matters."""
    yield from _told(case, "petitioner-files", _SOCIAL)


@plan_rule("H109", "zero-petition-target", "error")
def zero_petition_target(case: PlanCase) -> Iterator[Found]:
    """Find the target that nobody petitions."""
    yield from _told(case, "zero-petition")


@plan_rule("H110", "petition-numbers", "warning")
def petition_numbers(case: PlanCase) -> Iterator[Found]:
    """Find merit measured by the number of petitions."""
    yield from _told(case, "petition-numbers")


@plan_rule("H111", "leapfrogging-banned", "warning")
def leapfrogging_banned(case: PlanCase) -> Iterator[Found]:
    """Find bans on going to the next higher level, which is a lawful way."""
    yield from _told(case, "leapfrogging")


@plan_rule("H112", "group-visit-banned", "error")
def group_visit_banned(case: PlanCase) -> Iterator[Found]:
    """Find bans on group visits, which with five representatives are a lawful way."""
    yield from _told(case, "group-visit-ban")


@plan_rule("H113", "police-measure", "error")
def police_measure(case: PlanCase) -> Iterator[Found]:
    """Find measures that only the police may take given to others."""
    yield from _measures(case, "police-measures", _POLICE)


@plan_rule("H114", "government-measure", "warning")
def government_measure(case: PlanCase) -> Iterator[Found]:
    """Find cordons, blockades and identity checks given to a body that is no government."""
    if not _GOVERNMENT.search(_name(case, case.plan.issuer)):
        yield from _measures(case, "government-measures", _GOVERNMENT)


def _measures(case: PlanCase, name: str, entitled: re.Pattern[str]) -> Iterator[Found]:
    """Report measures of a list where the one who takes them is not entitled by name."""
    if case.plan.hazard not in _SOCIAL:
        return
    for passage, word in case.prose.words_of(words(name)):
        actor = _actor(case, passage.path)
        if not actor:
            yield found(passage.path, words=word)
        elif not entitled.search(actor):
            yield found(passage.path, "body", words=word, body=actor)


def _actor(case: PlanCase, path: Path) -> str:
    """Name the body that acts at a path: of a step, or of a body's duties; otherwise none."""
    match path:
        case ("procedures", int(procedure), "steps", int(step), *_):
            return _name(case, case.plan.procedures[procedure].steps[step].by)
        case ("organisation", "bodies", int(index), "duties", *_):
            return case.plan.organisation.bodies[index].name
        case _:
            return ""


def _name(case: PlanCase, body: str) -> str:
    """Name a body of the plan or of the directory."""
    if body in case.bodies:
        return case.bodies[body][1].name
    return next((each.name for each in case.directory.bodies if each.id == body), "")


@plan_rule("H115", "persuasion-skipped", "warning")
def persuasion_skipped(case: PlanCase) -> Iterator[Found]:
    """Find police acting on a petition before persuasion, criticism and education."""
    if case.plan.hazard != "petition":
        return
    police = {step.by for _, _, step in case.response_steps if _POLICE.search(_name(case, step.by))}
    for path, procedure, step in case.response_steps:
        if (
            step.by in police
            and words("enforcement").found_in(_text_of(step))
            and not _persuaded_before(procedure, step)
        ):
            yield found(path, step=step.title or step.id)


def _text_of(step: Step) -> str:
    condition = step.if_.text if isinstance(step.if_, Judgement) else ""
    return "\n".join([step.title or "", step.do, *(item.text for item in step.items), condition])


def _persuaded_before(procedure: Procedure, step: Step) -> bool:
    """Whether the step itself or one that it follows speaks of persuasion."""
    steps = {each.id: each for each in procedure.steps}
    before = procedure.predecessors()
    waiting, seen = [step.id], set[str]()
    while waiting:
        current = waiting.pop()
        if current not in seen and current in steps:
            seen.add(current)
            waiting += before[current]
            if words("persuasion").found_in(_text_of(steps[current])):
                return True
    return False


@plan_rule("H116", "excessive-force", "error")
def excessive_force(case: PlanCase) -> Iterator[Found]:
    """Find weapons, and force at any price."""
    yield from _told(case, "force")


@plan_rule("H117", "gag", "error")
def gag(case: PlanCase) -> Iterator[Found]:
    """Find reporters and people on the spot kept from asking, filming and telling."""
    yield from _told(case, "gag", frozenset({case.plan.hazard}))


@plan_rule("H118", "communication-cut", "error")
def communication_cut(case: PlanCase) -> Iterator[Found]:
    """Find telephones and networks cut or taken away."""
    yield from _told(case, "communication-cut", frozenset({case.plan.hazard}))


@plan_rule("H119", "petitioners-punished", "error")
def petitioners_punished(case: PlanCase) -> Iterator[Found]:
    """Find people punished for having petitioned or reported."""
    yield from _told(case, "punishment", _SOCIAL)


@plan_rule("H120", "penalty-without-law", "error")
def penalty_without_law(case: PlanCase) -> Iterator[Found]:
    """Find fines and confiscation by others than authorities according to law."""
    if case.plan.hazard in _SOCIAL:
        for passage, word in case.prose.words_of(words("penalty")):
            if not _POLICE.search(_actor(case, passage.path)):
                yield found(passage.path, words=word)


@plan_rule("H121", "learning-class", "error")
def learning_class(case: PlanCase) -> Iterator[Found]:
    """Find compulsory classes, which are detention by another name."""
    yield from _told(case, "learning-class", _SOCIAL)


@plan_rule("H122", "internal-mark", "warning")
def internal_mark(case: PlanCase) -> Iterator[Found]:
    """Find "internal" in titles: a plan is public or says why not."""
    for passage, word in case.prose.words_of(words("internal-marks")):
        if passage.path[0] in ("title", "official") or passage.path[-1] == "title":
            yield found(passage.path, words=word)


@plan_rule("H123", "classified-plan", "error")
def classified_plan(case: PlanCase) -> Iterator[Found]:
    """Find marks of secrecy: a classified plan belongs in no ordinary repository."""
    for passage, word in case.prose.words_of(words("classified")):
        yield found(passage.path, words=word)
    if secrecy := case.plan.official.secrecy:
        yield found(("official", "secrecy"), words=secrecy.level)


@plan_rule("H124", "remedy-unnamed", "warning")
def remedy_unnamed(case: PlanCase) -> Iterator[Found]:
    """Find plans that answer and do not say where to turn if that does not satisfy."""
    if case.plan.hazard == "petition" and not case.prose.said(words("remedies")):
        yield found(("procedures",))


@plan_rule("H125", "retaliation-not-forbidden", "info")
def retaliation_not_forbidden(case: PlanCase) -> Iterator[Found]:
    """Find plans that do not say that nobody suffers for a petition."""
    if case.plan.hazard == "petition" and not case.prose.said(words("no-retaliation")):
        yield found(("accountability",) if case.plan.accountability else ())


@plan_rule("H126", "labelled-petitioners", "warning")
def labelled_petitioners(case: PlanCase) -> Iterator[Found]:
    """Find names called: a plan says what people do, not what they are."""
    yield from _told(case, "labels")


@plan_rule("H127", "petitioning-watched", "warning")
def petitioning_watched(case: PlanCase) -> Iterator[Found]:
    """Find petitioning as such under watch, be it nobody's in particular."""
    yield from _told(case, "petition-watch", _SOCIAL)
