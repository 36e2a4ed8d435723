"""A corpus of sound plans of about 250 lines, each different, the same at every run."""

from pathlib import Path
from typing import Final

DIRECTORY: Final = """\
bodies:
  - {id: town, name: 青石镇人民政府}
  - {id: county, name: 云溪县人民政府}
posts:
  - {id: mayor, title: 镇长, body: town, phone: "0791-5550101"}
  - {id: deputy, title: 副镇长, body: town, phone: "0791-5550102"}
  - {id: clerk, title: 值班员, body: town, phone: "0791-5550110", on_duty: true}
checked: 2026-10-08
"""

_HEAD: Final = """\
# 第 {n} 份基准预案
id: plan-{n}
title: 青石镇第{n}号信访突发事件应急预案
class: township
hazard: petition
issuer: town
version: "{n}.0"
status: published
lifecycle:
  risk_assessment: 2026-02-10
  approved: {{on: 2026-04-20, by: 镇长办公会议, signatory: mayor}}
  issued: 2026-05-06
official:
  form: notice
  organ: 青石镇人民政府
  number: 青政发〔2026〕{n}号
  addressee: [各村（居）民委员会, 镇直各单位]
general:
  purpose: 规范第{n}类信访突发事件的预防、报告和处置，保障在场人员的人身安全和合法权益。
  basis:
    - {{law: 突发事件应对法, articles: [28]}}
    - {{law: 信访工作条例, articles: [20, 25, 47]}}
  scope:
    covers: 本镇行政区域内由信访事项引发、需要镇人民政府组织处置的突发情况。
    cases:
      - 五人以上就同一事项走访且未推选代表
      - 在接待场所发生人身伤害、突发疾病等意外
  principles:
    - name: 以人为本
      text: 先救助、后处置，保障在场人员的人身安全。
    - name: 依法处置
      text: 采取的措施与事态程度相适应，不限制信访人依法享有的权利。
organisation:
  bodies:
    - id: command
      name: 应急指挥部
      kind: command
      posts:
        - {{role: 指挥长, holder: mayor, alternates: [deputy]}}
      duties:
        - 决定启动、调整和终止应急响应。
        - 统一调度人员、车辆和物资。
"""
_TEAM: Final = """\
    - id: team-{k}
      name: 第{k}工作组
      kind: team
      parent: command
      posts:
        - {{role: 组长, holder: clerk}}
      members: [党政综合办公室, 综治中心]
      duties:
        - 承担第{k}项任务的接报、核实、报告和联络。
        - 向指挥部报告任务的进展和需要的支援。
"""
_LEVELS: Final = """\
facts:
  people: {label: 现场聚集人数, type: integer, unit: 人, min: 0}
  traffic: {label: 道路通行, type: choice, choices: {open: 畅通, blocked: 中断}}
levels:
  - id: level-1
    name: 一级响应
    when:
      any:
        - {fact: people, at_least: 50}
        - {fact: traffic, is: blocked}
    activated_by: {body: command, post: 指挥长}
    notify: [county]
  - id: level-2
    name: 二级响应
    when:
      all:
        - {fact: people, from: 5, below: 50}
        - {fact: traffic, is: open}
    activated_by: {body: command, post: 指挥长}
reporting:
  - id: first
    what: 初报
    from: team-1
    to: [command, county]
    within: 15 min
    how: 电话
    content: [时间, 地点, 人数, 诉求]
procedures:
  - id: response
    title: 现场处置
    when: [level-1, level-2]
    steps:
"""
_STEP: Final = """\
      - id: step-{k}
        title: 第{k}步
        do: 按照职责完成第{k}步的工作，核对现场情况，并向指挥部报告结果。
        by: team-{team}
        with: [command]
        within: {k}0 min
"""
_TAIL: Final = """\
stand_down:
  when:
    - 聚集人员已经自愿离开
    - 伤病人员已经得到救治
  decided_by: {body: command, post: 指挥长}
  announce_to: [team-1]
recovery:
  aftercare:
    - 落实救治和困难帮扶。
    - 按期办理并反馈信访事项。
  review: {by: team-1, within: 10 working days, covers: [起因, 响应, 改进]}
resources:
  supplies:
"""
_SUPPLY: Final = """\
    - name: 第{k}类物资
      number: {k}
      unit: 件
      place: 镇机关仓库
      kept_by: team-1
      checked: 2026-10-08
"""


def plan(number: int) -> str:
    """Give the text of a plan."""
    teams, steps, supplies = range(1, 8), range(1, 13), range(1, 6)
    parts = [_HEAD.format(n=number)]
    parts += [_TEAM.format(k=k) for k in teams]
    parts.append(_LEVELS)
    parts += [_STEP.format(k=k, team=k % len(teams) + 1) for k in steps]
    parts.append(_TAIL)
    parts += [_SUPPLY.format(k=k + number % 50) for k in supplies]
    return "".join(parts)


def write(folder: Path, plans: int) -> list[Path]:
    """Write a corpus with its directory; give the paths of the plans."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "directory.yaml").write_text(DIRECTORY, encoding="utf-8")
    paths = [folder / f"plan-{number}.yaml" for number in range(1, plans + 1)]
    for number, path in enumerate(paths, start=1):
        path.write_text(plan(number), encoding="utf-8")
    return paths
