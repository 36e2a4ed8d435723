"""Whom to call: the posts that a list of contacts of a plan has to hold."""

from planner.model.directory import Directory, Post
from planner.model.plan import Plan


def contacts(plan: Plan, directory: Directory) -> list[Post]:
    """List the posts to call, in the order of the directory.

    These are the posts that hold roles or stand in, and those that answer for the issuer and for
    the bodies to report to or notify: the posts on duty, or all posts of a body that has none.
    """
    roles = [post for body in plan.organisation.bodies for post in body.posts]
    named = {each for role in roles for each in (role.holder, *role.alternates)}
    told = {plan.issuer}
    told.update(each for report in plan.reporting for each in report.to)
    told.update(each for level in plan.levels for each in level.notify)
    manned = {post.body for post in directory.posts if post.on_duty}
    return [
        post
        for post in directory.posts
        if post.id in named or (post.body in told and (post.on_duty or post.body not in manned))
    ]
