"""Defects of family V: what leads to a private person."""

from collections.abc import Iterator

from tests.mutants.operator import in_plan
from tests.mutants.places import with_duties, with_sentences, without_words
from tests.mutants.plant import Tree


@in_plan("V101")
def identity_number(plan: Tree) -> Iterator[Tree]:
    """A text holds the number of an identity card."""
    yield from with_sentences(plan, "身份证号11010519491231002X。", "证件号码：110105491231002。")


@in_plan("V102")
def mobile_number(plan: Tree) -> Iterator[Tree]:
    """A text holds a mobile number."""
    yield from with_sentences(
        plan, "联系电话13800138000。", "手机：139 0013 9000。", "值班手机+86-15012345678。"
    )


@in_plan("V103")
def telephone_in_plan(plan: Tree) -> Iterator[Tree]:
    """A telephone number stands in the plan instead of the directory."""
    yield from with_sentences(plan, "拨打0791-5550110报告。", "值班电话：5550110。")


@in_plan("V104")
def private_address(plan: Tree) -> Iterator[Tree]:
    """An address leads to somebody's door."""
    yield from with_sentences(
        plan,
        "当事人家住河西村三组12号。",
        "前往和园一期3栋2单元401室。",
        "住址：青石镇学前街21号。",
    )


@in_plan("V105")
def person_and_case(plan: Tree) -> Iterator[Tree]:
    """The name of a private person tells a case."""
    yield from with_sentences(
        plan, "张某因征地补偿多次走访。", "村民李明反映欠薪问题。", "信访人：王建国。"
    )


@in_plan("V107")
def table_of_cases(plan: Tree) -> Iterator[Tree]:
    """An annex is a table of persons and what they want."""
    head = "| 姓名 | 身份证号 | 家庭住址 | 上访事由 |\n| --- | --- | --- | --- |\n"
    other = "| 序号 | 信访人 | 年龄 | 稳控责任人 |\n| --- | --- | --- | --- |\n"
    for title, table in (("重点信访事项表", head), ("包保责任表", other)):
        body = f"本表由指挥部办公室填写。\n\n{table}|  |  |  |  |\n"
        yield plan.add(("annexes",), {"id": "case-table", "title": title, "body": body})


@in_plan("V108")
def form_asks_too_much(plan: Tree) -> Iterator[Tree]:
    """A form asks for what handling the matter does not need."""
    asked = ("身份证号码", "政治面貌", "家庭成员", "民族", "家庭住址")
    for number, (path, _) in enumerate(plan.each("annexes", ..., "form", "fields")):
        yield plan.add(path, asked[number % len(asked)])


@in_plan("V109")
def names_in_incident_form(plan: Tree) -> Iterator[Tree]:
    """The record of an incident asks for names."""
    for path, annex in plan.each("annexes", ...):
        if "form" in annex and any(word in annex["title"] for word in ("突发", "事故", "现场")):
            for field in ("信访人姓名", "联系电话"):
                yield plan.add((*path, "form", "fields"), field)


@in_plan("V110")
def destruction_removed(plan: Tree) -> Iterator[Tree]:
    """Personal data are collected and nothing says when they are destroyed."""
    for path, _ in plan.each("organisation", "bodies", ..., "duties"):
        collecting = plan.add(path, "登记到场人员的姓名和联系方式，对现场全程录像。")
        yield collecting.cut(("recovery", "records"))


@in_plan("V111")
def destruction_vague(plan: Tree) -> Iterator[Tree]:
    """Personal data are destroyed at no certain time, or by nobody."""
    path = ("recovery", "records", "destroy_personal_data")
    for clause in ("处置结束后及时销毁。", "三十日内销毁。", "由办公室适时销毁。"):
        yield plan.put(path, clause)


@in_plan("V112")
def personal_data_published(plan: Tree) -> Iterator[Tree]:
    """Personal data are published."""
    yield from with_duties(
        plan,
        "在公示栏张贴上访人员名单。",
        "公布当事人的姓名和照片。",
        "将伤者姓名和病情向社会公布。",
    )


@in_plan("V113")
def biometrics_collected(plan: Tree) -> Iterator[Tree]:
    """Faces, fingerprints and movements are collected."""
    yield from with_duties(
        plan, "对到场人员进行人脸识别。", "采集现场人员指纹。", "通过手机定位追踪人员去向。"
    )


@in_plan("V114")
def recording_without_limits(plan: Tree) -> Iterator[Tree]:
    """People are filmed, and nothing says what for or when the films are destroyed."""
    unlimited = without_words(
        plan, "只用于", "只供", "不得用于", "影像", "销毁", "删除", "个人信息"
    )
    yield from with_duties(unlimited, "对现场全程录像。", "使用执法记录仪记录现场情况。")


@in_plan("V115")
def list_of_the_sick(plan: Tree) -> Iterator[Tree]:
    """A list of the sick or disabled is kept."""
    yield from with_duties(plan, "建立精神障碍患者名册。", "摸排辖区内吸毒人员。")


@in_plan("V116")
def personal_account(plan: Tree) -> Iterator[Tree]:
    """A private mail or WeChat account stands in the plan."""
    yield from with_sentences(plan, "报送至87654321@qq.com。", "微信号：lixm_2020。")


@in_plan("V117")
def bank_account(plan: Tree) -> Iterator[Tree]:
    """The number of a bank account stands in the plan."""
    yield from with_sentences(plan, "账号：6222021234567890123。", "汇入账号 43670123456789。")
