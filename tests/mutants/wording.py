"""Defects of family W: what is left blank, worn out, mangled, vague or badly marked."""

from collections.abc import Iterator

from tests.mutants.operator import in_plan
from tests.mutants.places import (
    replaced,
    reworded,
    sentences,
    with_duties,
    with_sentences,
)
from tests.mutants.plant import Tree


@in_plan("W101")
def placeholder_left(plan: Tree) -> Iterator[Tree]:
    """Something was never filled in."""
    yield from with_sentences(
        plan,
        "由XXX负责联络。",
        "本预案自20xx年5月1日起施行。",
        "联系人：***。",
        "由某某同志负责。",
        "责任单位为____。",
        "ⅩⅩ镇人民政府负责。",
        "具体人员待定。",
    )


@in_plan("W102")
def dated_slogan(plan: Tree) -> Iterator[Tree]:
    """A slogan of one year stands in a plan for many."""
    yield from with_sentences(
        plan,
        "认真贯彻落实十八大精神。",
        "以科学发展观为指导。",
        "为构建和谐社会作出贡献。",
        "今年是全面深化改革的开局之年。",
    )


@in_plan("W103")
def empty_slogan(plan: Tree) -> Iterator[Tree]:
    """A phrase that fits every plan and tells nobody anything."""
    yield from with_sentences(
        plan,
        "要高度重视，统一思想。",
        "为经济社会发展保驾护航。",
        "随着社会的发展，形势更加复杂。",
    )


@in_plan("W104")
def word_mangled(plan: Tree) -> Iterator[Tree]:
    """A rewriting tool has swapped a word, as it does."""
    pairs = {
        "责任人": "义务人",
        "能力": "本领",
        "制定": "订立",
        "重要": "紧要",
        "和谐": "和-谐",
        "台账": "台帐",
        "告知": "告之",
        "其他": "其它",
    }
    yield from reworded(plan, lambda text: _swapped(text, pairs))


def _swapped(text: str, pairs: dict[str, str]) -> str:
    for right, wrong in pairs.items():
        text = text.replace(right, wrong)
    return text


@in_plan("W105")
def vague_actor(plan: Tree) -> Iterator[Tree]:
    """A duty is left to the departments concerned."""
    yield from with_duties(
        plan, "通知有关部门到场处置。", "协调相关单位做好保障。", "组织有关人员开展排查。"
    )


@in_plan("W106")
def vague_time(plan: Tree) -> Iterator[Tree]:
    """Something has to be done promptly, and no limit is given."""
    yield from with_duties(plan, "及时上报现场情况。", "尽快组织人员到场。", "第一时间核实信息。")


@in_plan("W108")
def vague_frequency(plan: Tree) -> Iterator[Tree]:
    """Something has to be done regularly, and nobody knows how often."""
    yield from with_duties(plan, "定期组织应急演练。", "不定期检查物资储备。", "经常开展矛盾排查。")


@in_plan("W109")
def vague_measure(plan: Tree) -> Iterator[Tree]:
    """Measures are to be appropriate, and nobody knows which."""
    yield from with_duties(
        plan, "采取必要措施控制局面。", "采取有效措施化解矛盾。", "妥善处置突发情况。"
    )


@in_plan("W111")
def first_person(plan: Tree) -> Iterator[Tree]:
    """The plan speaks of 我镇 and 我单位 instead of 本镇 and 本单位."""
    yield from with_sentences(plan, "结合我镇实际执行。", "由我单位负责解释。")


@in_plan("W113")
def traces_of_a_model_text(plan: Tree) -> Iterator[Tree]:
    """The plan was copied from a collection, and shows it."""
    yield plan.put(("title",), f"{plan.get('title')}范文")
    yield from with_sentences(plan, "【篇一：工作预案】", "另见应急预案精选3篇。")


@in_plan("W201")
def long_paragraph(plan: Tree) -> Iterator[Tree]:
    """A paragraph of three hundred characters."""
    for path, text in sentences(plan):
        more = text.rstrip("。；：")
        while len(more) < 300:
            more = f"{more}，{text.rstrip('。；：')}"
        yield plan.put(path, f"{more}。")


@in_plan("W301")
def html_residue(plan: Tree) -> Iterator[Tree]:
    """Residue of a web page stands in a text."""
    yield from with_sentences(
        plan, "责任到人&nbsp;。", "落实&ldquo;首问负责&rdquo;。", "办结<br>归档。"
    )


@in_plan("W302")
def half_width_marks(plan: Tree) -> Iterator[Tree]:
    """Half-width marks stand among Chinese words."""
    yield from replaced(plan, ("，", ","), ("；", ";"), ("：", ":"))


@in_plan("W303")
def marks_doubled(plan: Tree) -> Iterator[Tree]:
    """Two marks stand where one belongs."""
    yield from reworded(plan, lambda text: text.replace("，", "，，", 1))
    yield from reworded(plan, lambda text: f"{text.rstrip('。')}；。")


@in_plan("W304")
def bracket_unclosed(plan: Tree) -> Iterator[Tree]:
    """A bracket or a quotation mark has no partner."""
    yield from with_sentences(
        plan, "由值班人员（含节假日登记。", "落实“首问负责制。", "见《值班制度。"
    )


@in_plan("W305")
def stray_spaces(plan: Tree) -> Iterator[Tree]:
    """Spaces stand between Chinese characters."""
    yield from with_sentences(plan, "责 任 到 人。", "逐级　负责。")


@in_plan("W306")
def digits_full_width(plan: Tree) -> Iterator[Tree]:
    """Digits and letters are as wide as Chinese characters."""
    yield from with_sentences(plan, "在３０分钟内报告。", "每班不少于２人。", "拨打１１９。")


@in_plan("W307")
def letters_for_digits(plan: Tree) -> Iterator[Tree]:
    """The letter l stands for 1, O for 0."""
    yield from with_sentences(plan, "在l0分钟内到达。", "每班不少于1O人。", "于l2月底前完成。")


@in_plan("W308")
def traditional_characters(plan: Tree) -> Iterator[Tree]:
    """Traditional characters stand among simplified ones."""
    pairs = {"报告": "報告", "应急": "應急", "办公室": "辦公室", "处置": "處置", "组织": "組織"}
    yield from reworded(plan, lambda text: _swapped(text, pairs))
