"""信息发布: who speaks, who approves, how soon."""

from pydantic import Field

from planner.model.base import Many, Model
from planner.model.durations import Duration
from planner.model.ids import BodyRef
from planner.model.items import Item
from planner.model.organisation import Authority


class Information(Model):
    """Release of information to the public (突发事件应对法 7)."""

    spokesperson: BodyRef = Field(
        title="发布机构", description="负责对外发布的机构的 id。", examples=["office"]
    )
    approve: Authority = Field(
        title="审定",
        description="发布前由谁审定。",
        examples=[{"body": "command", "post": "指挥长"}],
    )
    first_release: Duration | None = Field(
        default=None, title="首次发布", description="多长时间内首次发布。", examples=["2 h"]
    )
    rules: Many[Item] = Field(
        title="要求",
        description="信息发布的要求。",
        examples=[["及时、准确回应关切，不迟报、不瞒报。"]],
    )
