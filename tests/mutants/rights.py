"""Defects of family H: people's liberty, the right to petition, and who may take which measures."""

from collections.abc import Iterator

from tests.mutants.operator import in_plan
from tests.mutants.places import is_petition, with_duties, with_sentences, without_words
from tests.mutants.plant import Tree

TEAMS = ("team", "department", "office")


def _is_social(plan: Tree) -> bool:
    return plan.get("hazard") in ("petition", "public-security")


@in_plan("H101")
def interception(plan: Tree) -> Iterator[Tree]:
    """A duty keeps people from petitioning."""
    if is_petition(plan):
        yield from with_duties(
            plan,
            "在车站、路口拦截进京上访人员。",
            "组织干部赴省会开展截访工作。",
            "阻止村民到县上访。",
            "及时将越级上访群众堵截在县域以内。",
            "设卡拦阻赴省走访人员。",
        )


@in_plan("H102")
def detention(plan: Tree) -> Iterator[Tree]:
    """A duty takes people's liberty or papers."""
    if _is_social(plan):
        yield from with_duties(
            plan,
            "对带头上访人员先行扣留。",
            "必要时限制重点人员的人身自由。",
            "暂扣上访人员身份证件。",
            "控制带头闹事人员。",
            "不准上访人员离开接待室。",
        )


@in_plan("H103")
def forced_return(plan: Tree) -> Iterator[Tree]:
    """A duty sends people home against their will."""
    if is_petition(plan):
        yield from with_duties(
            plan,
            "将滞留人员强制遣返原籍。",
            "派车将上访群众接回。",
            "对不听劝告的强行带回。",
            "负责赴京上访人员的接返工作。",
        )


@in_plan("H104")
def persuaded_return(plan: Tree) -> Iterator[Tree]:
    """A duty talks people into going home instead of hearing them."""
    if is_petition(plan):
        yield from with_duties(plan, "负责上访群众的劝返工作。", "到场后劝其回家。")


@in_plan("H105")
def guilt_by_association(plan: Tree) -> Iterator[Tree]:
    """Relatives pay for a petition."""
    if _is_social(plan):
        yield from with_sentences(
            plan,
            "越级上访人员的子女参军、入学从严审查。",
            "对上访人员家属中的公职人员予以停职。",
            "集体上访的，影响其家属就业。",
        )


@in_plan("H106")
def benefits_as_pressure(plan: Tree) -> Iterator[Tree]:
    """Allowances are stopped to make somebody give in."""
    if _is_social(plan):
        yield from with_sentences(plan, "对无理上访的，取消低保待遇。", "经劝导无效的，停发补贴。")


@in_plan("H107")
def surveillance(plan: Tree) -> Iterator[Tree]:
    """Persons are watched instead of matters."""
    if _is_social(plan):
        yield from with_duties(
            plan,
            "对重点人员实行二十四小时监控。",
            "落实重点信访人的稳控措施。",
            "开展地毯式监测，掌握信访人动向。",
            "对上访老户实行人盯人。",
        )


@in_plan("H108")
def files_on_petitioners(plan: Tree) -> Iterator[Tree]:
    """Registers hold persons instead of matters."""
    if _is_social(plan):
        yield from with_duties(
            plan,
            "建立重点人员台账，动态更新。",
            "建立信访人黑名单。",
            "摸排重点人员，登记造册。",
            "对上访人员建立一人一档。",
        )


@in_plan("H109")
def zero_petition_target(plan: Tree) -> Iterator[Tree]:
    """A target says that nobody petitions."""
    if is_petition(plan):
        yield from with_sentences(
            plan,
            "确保实现零上访、零进京。",
            "确保不发生越级上访。",
            "实现进京上访零发生。",
            "坚决防止赴省集体上访。",
        )


@in_plan("H110")
def petition_numbers(plan: Tree) -> Iterator[Tree]:
    """Merit is measured by numbers of petitions."""
    if is_petition(plan):
        yield from with_sentences(
            plan, "每月按照信访数量对各单位进行考核。", "发生进京上访的，实行一票否决。"
        )


@in_plan("H111")
def leapfrogging_banned(plan: Tree) -> Iterator[Tree]:
    """To go to the next higher level is forbidden."""
    if is_petition(plan):
        yield from with_sentences(plan, "信访人不得越级上访。", "严禁越级走访。")


@in_plan("H112")
def group_visit_banned(plan: Tree) -> Iterator[Tree]:
    """A group visit is forbidden or turned away."""
    if is_petition(plan):
        yield from with_sentences(plan, "严禁集体上访。", "对集体走访一律不予接待。")


@in_plan("H113")
def police_measures_for_a_team(plan: Tree) -> Iterator[Tree]:
    """A team is given what only the police may do."""
    if _is_social(plan):
        yield from with_duties(
            plan,
            "将不听劝阻的人员强行带离现场。",
            "对可疑人员进行盘查、搜身。",
            "驱散围观和聚集人员。",
            "对违法人员予以训诫、拘留。",
            kinds=TEAMS,
        )


@in_plan("H114")
def government_measures_for_a_team(plan: Tree) -> Iterator[Tree]:
    """A team of a body that is no government blocks roads or checks identities."""
    if _is_social(plan) and plan.get("issuer") != "qingshi-government":
        yield from with_duties(
            plan,
            "在现场外围设置警戒线。",
            "封锁现场及周边道路。",
            "查验到场人员身份。",
            kinds=TEAMS,
        )


@in_plan("H115")
def persuasion_skipped(plan: Tree) -> Iterator[Tree]:
    """The police act before anybody has tried to persuade."""
    if is_petition(plan):
        changed = plan
        for path, step in plan.each("procedures", ..., "steps", ...):
            quiet = without_words(Tree(step), "劝阻", "批评", "教育", "劝导", "劝解")
            changed = changed.put(path, quiet.data)
        yield changed


@in_plan("H116")
def excessive_force(plan: Tree) -> Iterator[Tree]:
    """Weapons, or any price, have a place in the plan."""
    if is_petition(plan):
        yield from with_sentences(
            plan,
            "为处置人员配备警棍、辣椒水。",
            "不惜一切代价控制局面。",
            "对闹访行为严厉打击、露头就打。",
        )


@in_plan("H117")
def people_kept_from_telling(plan: Tree) -> Iterator[Tree]:
    """Reporters and people on the spot may not ask, film or tell."""
    yield from with_duties(
        plan,
        "任何人不得接受记者采访。",
        "禁止现场人员拍照、录像。",
        "及时删帖，封锁消息。",
        "坚持内紧外松，不得对外透露情况。",
        "谢绝一切媒体报道。",
    )


@in_plan("H118")
def communication_cut(plan: Tree) -> Iterator[Tree]:
    """Telephones and networks are cut or taken away."""
    yield from with_sentences(
        plan, "对现场实施信号屏蔽。", "收缴聚集人员手机。", "关闭相关微信群。", "切断现场网络。"
    )


@in_plan("H119")
def petitioners_punished(plan: Tree) -> Iterator[Tree]:
    """Somebody is punished for having petitioned."""
    if _is_social(plan):
        yield from with_sentences(
            plan,
            "对带头人给予处分。",
            "集体上访的职工，一律解除劳动合同。",
            "将信访人列入失信惩戒。",
        )


@in_plan("H120")
def penalty_without_law(plan: Tree) -> Iterator[Tree]:
    """A body that is no authority fines and confiscates."""
    if _is_social(plan):
        yield from with_duties(
            plan, "对堵门人员处以罚款。", "没收横幅和标语。", kinds=("team", "department")
        )


@in_plan("H121")
def learning_class(plan: Tree) -> Iterator[Tree]:
    """People are sent to a class that they cannot leave."""
    if _is_social(plan):
        yield from with_duties(plan, "对缠访人员举办法制学习班。", "将重点人员集中教育。")


@in_plan("H122")
def internal_mark(plan: Tree) -> Iterator[Tree]:
    """The title of a public plan is marked as internal."""
    for mark in ("（内部资料）", "（内部文件，注意保密）", "（仅供内部使用）"):
        yield plan.put(("title",), plan.get("title") + mark)


@in_plan("H123")
def secrecy_mark(plan: Tree) -> Iterator[Tree]:
    """A plan in an ordinary repository calls itself a secret."""
    yield plan.put(("title",), f"{plan.get('title')}（机密）")
    yield plan.add(("supplementary", "notes"), "本预案属于国家秘密，不得复制。")
    yield plan.add(("supplementary", "notes"), "密级：秘密★三年。")


@in_plan("H124")
def remedies_removed(plan: Tree) -> Iterator[Tree]:
    """Nobody is told where to turn if the answer does not satisfy."""
    if is_petition(plan):
        yield without_words(plan, "复查", "复核", "行政复议", "诉讼", "救济途径", "申诉")


@in_plan("H126")
def petitioners_labelled(plan: Tree) -> Iterator[Tree]:
    """The plan calls people names."""
    if is_petition(plan):
        yield from with_sentences(plan, "耐心劝导缠访人员。", "关注上访老户。", "防范非正常上访。")


@in_plan("H127")
def petitioning_watched(plan: Tree) -> Iterator[Tree]:
    """A duty watches petitioning as such, and nobody in particular."""
    if _is_social(plan):
        yield from with_duties(
            plan,
            "实时监控信访动态，评估风险等级。",
            "对上访活动进行全天候监测。",
            "严密监视集访动向。",
            "实时掌握上访苗头。",
        )
