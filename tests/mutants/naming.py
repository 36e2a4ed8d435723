"""Defects of family C: names and numbers that must agree, and the shared directory."""

from collections.abc import Iterator

from tests.mutants.operator import in_directory, in_plan
from tests.mutants.places import bodies, with_sentences
from tests.mutants.plant import Tree

SHORT = 3
"""Names of so many letters may differ in one and mean two bodies: 救护组 and 救援组."""


@in_plan("C401")
def term_that_nobody_uses(plan: Tree) -> Iterator[Tree]:
    """A term is defined and stands nowhere else."""
    yield plan.add(("general", "terms"), {"term": "次生灾情", "meaning": "由前一事件引起的后果。"})


@in_plan("C402")
def annex_mentioned_but_missing(plan: Tree) -> Iterator[Tree]:
    """A sentence refers to an annex that the plan does not have."""
    yield from with_sentences(plan, "具体分工见附件18。", "路线图见附件二十一。")


@in_plan("C403")
def annex_referred_to_by_number(plan: Tree) -> Iterator[Tree]:
    """A sentence refers to an annex or a chapter by a number that will be wrong one day."""
    yield from with_sentences(plan, "人员名单见附件1。", "按照本预案第三章的规定执行。")


@in_plan("C501")
def body_under_two_names(plan: Tree) -> Iterator[Tree]:
    """A body stands twice in the organisation, under names that differ in one letter."""
    for _, body in bodies(plan, "team"):
        if len(body["name"]) > SHORT:
            twin = {**body, "id": f"{body['id']}-twin", "name": f"{body['name'][:-1]}部"}
            yield plan.add(("organisation", "bodies"), twin)


@in_plan("C501")
def outside_body_under_another_name(plan: Tree) -> Iterator[Tree]:
    """The plan calls a body of the directory by another name than the directory does."""
    for path, body in bodies(plan, "external"):
        if body["name"].startswith("云溪县"):
            yield plan.put((*path, "name"), body["name"].removeprefix("云溪县"))


@in_plan("C502")
def command_under_another_name(plan: Tree) -> Iterator[Tree]:
    """A sentence names a command that the organisation does not have."""
    names = str([body["name"] for _, body in bodies(plan)])
    other = "指挥部" if "领导小组" in names else "维稳工作领导小组"
    yield from with_sentences(plan, f"重大事项报请{other}研究决定。")


@in_plan("C502")
def office_that_nobody_knows(plan: Tree) -> Iterator[Tree]:
    """A sentence names an office that is none of the organisation's."""
    if any(bodies(plan, "office")):
        yield from with_sentences(plan, "办理结果报送信访办。", "由综治办按月汇总。")


@in_plan("C502")
def team_by_a_shorter_name(plan: Tree) -> Iterator[Tree]:
    """A sentence calls a team by the first letters of its name and its last one."""
    names = str([body["name"] for _, body in bodies(plan)])
    for _, body in bodies(plan, "team"):
        short = body["name"][:2] + body["name"][-1]
        if len(body["name"]) > len(short) + 1 and short not in names:
            yield from with_sentences(plan, f"{short}每天清点一次装备。")


@in_plan("C601")
def issued_by_another_organ(plan: Tree) -> Iterator[Tree]:
    """The organ on the letterhead is not the issuer of the plan."""
    yield plan.put(("official", "organ"), "丰原县人民政府办公室")


@in_plan("C602")
def document_number_in_wrong_brackets(plan: Tree) -> Iterator[Tree]:
    """The document number has other brackets than the six-cornered ones, or 第, or a zero."""
    if number := plan.get("official", "number"):
        for old, new in (("〔", "["), ("〕", "〕第"), ("〕", "〕0")):
            changed = number.replace(old, new)
            yield plan.put(("official", "number"), changed.replace("〕", "]", "[" in changed))


@in_plan("C603")
def document_number_of_another_year(plan: Tree) -> Iterator[Tree]:
    """The year in the document number is not that of the issue."""
    if number := plan.get("official", "number"):
        yield plan.put(("official", "number"), number.replace("2026", "2025"))


@in_plan("C604")
def addressee_badly_typed(plan: Tree) -> Iterator[Tree]:
    """An addressee ends with a mark, or stands twice, or is the issuing organ itself."""
    if addressees := plan.get("official", "addressee"):
        path = ("official", "addressee")
        yield plan.put((*path, len(addressees) - 1), f"{addressees[-1]}：")
        yield plan.add(path, addressees[0])
        yield plan.add(path, plan.get("official", "organ"))


@in_plan("C605")
def two_names_in_one_entry(plan: Tree) -> Iterator[Tree]:
    """A full-width comma stands between two names of a list."""
    for key in ("addressee", "copies"):
        names = plan.get("official", key) or []
        if len(names) > 1:
            yield plan.put(("official", key), ["，".join(names[:2]), *names[2:]])
    for path, body in bodies(plan, "command"):
        if len(body.get("members", ())) > 1:
            yield plan.put((*path, "members"), ["，".join(body["members"])])


@in_directory("C701")
def directory_entry_that_nobody_uses(plan: Tree, directory: Tree) -> Iterator[Tree]:
    """A body or a post of the directory occurs in no plan."""
    if plan.get("issuer"):
        body = {"id": "unused-bureau", "name": "云溪县档案局"}
        yield directory.add(("bodies",), body)
    manned = {post["body"] for _, post in directory.each("posts", ...) if post.get("on_duty")}
    if plan.get("issuer") in manned:  # of one that has nobody on duty, all posts are called
        post = {"id": "unused-post", "title": "档案局局长", "body": plan.get("issuer")}
        yield directory.add(("posts",), {**post, "phone": "0791-5559999"})


@in_directory("C702")
def telephone_missing(plan: Tree, directory: Tree) -> Iterator[Tree]:
    """A post that the list of contacts prints has no telephone."""
    posts = plan.each("organisation", "bodies", ..., "posts", ..., "holder")
    holders = {holder for _, holder in posts}
    for path, post in directory.each("posts", ...):
        if post["id"] in holders:
            yield directory.cut((*path, "phone"))
