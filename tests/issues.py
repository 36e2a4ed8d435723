"""Documents that issue a plan, one for each form, to be printed and measured."""

from dataclasses import replace

from planner.compose.document import Document, Properties
from planner.compose.issue import Booklet, Cover, Head, Imprint, Notice, Record, Signature

TOWN, COUNTY, SECURITY = "青石镇人民政府", "云溪县人民政府", "云溪县人力资源和社会保障局"
COMPANY = "云溪县丰澜精细化工有限公司"
PLAN = "青石镇信访突发事件应急预案"
DAY, LONG_DAY = "2026年5月6日", "2026年10月16日"
MANY_COPIES = (
    "县信访局、县应急管理局、县公安局、县民政局、县财政局、县卫生健康委员会、县交通运输局。"
)

NOTICE = Notice(
    form="notice",
    head=Head(None, "", "", (TOWN,), "文件", "青政发〔2026〕12号", ""),
    title=f"关于印发《{PLAN}》的通知",
    addressee="各村民委员会、镇直各单位：",
    text=("现将预案印发给你们。", "请认真组织实施。"),
    attachment_label="",
    attachment="",
    signature=Signature((TOWN,), DAY, sealed=True),
    remark="",
    plan_label="",
    imprint=Imprint("抄送：", "县信访局。", "青石镇党政综合办公室", "2026年5月7日印发"),
)
LETTER = replace(
    NOTICE,
    form="letter",
    head=replace(NOTICE.head, mark_end=""),
    imprint=Imprint("抄送：", "县信访局。", "", ""),
)
BOOKLET = Booklet(
    Cover(("编号：青预〔2026〕1号", "版本号：3.0"), TOWN, PLAN, "", DAY),
    Record("编制与批准记录", ("事项", "日期", "说明"), (("批准", DAY, "镇长办公会议批准"),)),
)


def issued_by(*organs: str, sealed: bool = True, signers: str = "") -> Notice:
    """Give a notice of these organs."""
    return replace(
        NOTICE,
        head=replace(NOTICE.head, organs=organs, signers=signers),
        signature=Signature(organs, DAY, sealed),
    )


def signed(organ: str, date: str) -> Notice:
    """Give a notice that is signed without a seal."""
    return replace(NOTICE, signature=Signature((organ,), date, sealed=False))


def longer(lines: int) -> tuple[str, ...]:
    """Give the text of a notice with so many lines more."""
    first, last = NOTICE.text
    return (first, *("各单位要认真组织学习。",) * lines, last)


ISSUES = {
    "通知": NOTICE,
    "通知，行距紧": replace(NOTICE, text=longer(3)),
    "通知，两页": replace(NOTICE, text=longer(5)),
    "通知，不盖章": signed(TOWN, DAY),
    "通知，日期长": signed("临水镇", LONG_DAY),
    "通知，机关名长": issued_by(COMPANY),
    "通知，份号密级": replace(
        NOTICE, head=replace(NOTICE.head, copy_number="000001", secrecy="秘密★1年", urgency="特急")
    ),
    "通知，份号手盖": replace(NOTICE, head=replace(NOTICE.head, copy_number="", urgency="加急")),
    "联合行文": issued_by(COUNTY, SECURITY),
    "联合行文，不盖章": issued_by(COUNTY, SECURITY, sealed=False),
    "上行文": issued_by(TOWN, signers="签发人："),
    "联合上行文": issued_by(COUNTY, TOWN, SECURITY, signers="签发人："),
    "通知，预案为附件": replace(
        NOTICE,
        text=longer(2),
        attachment_label="附件：",
        attachment=COMPANY + "重要活动保障期信访突发事件应急预案",
        plan_label="附件",
        remark="（此件公开发布）",
    ),
    "信函": LETTER,
    "联合信函": replace(LETTER, head=replace(LETTER.head, organs=(COUNTY, SECURITY))),
    "封面": BOOKLET,
    "通知，抄送多": replace(NOTICE, imprint=replace(NOTICE.imprint, copies=MANY_COPIES)),
}


def document(issue: Notice | Booklet, lines: int = 1) -> Document:
    """Give a document whose plan has a title and so many lines."""
    properties = Properties("id", PLAN, "subject", TOWN, "1.0", "draft", None)
    text = "".join(f"第{number}行。\n\n" for number in range(1, lines + 1))
    return Document(f"# {PLAN}\n\n{text}", properties, issue=issue)
