"""Whom to call."""

from planner.model.contacts import contacts
from planner.model.directory import Directory
from tests.compose.conftest import flood as flood  # noqa: PLC0414 - a fixture


def test_contacts_are_those_named_and_those_on_duty_where_reports_go(flood):
    assert [post.id for post in contacts(*flood)] == ["mayor", "deputy", "clerk", "duty"]


def test_of_a_body_without_duty_all_posts_are_contacts(flood):
    plan, directory = flood
    posts = [{"id": post.id, "title": post.title, "body": post.body} for post in directory.posts]
    bodies = [{"id": body.id, "name": body.name} for body in directory.bodies]
    unmanned = Directory.model_validate({"bodies": bodies, "posts": posts})
    listed = [post.id for post in contacts(plan, unmanned)]
    assert listed == ["mayor", "deputy", "clerk", "duty", "engineer"]
