"""What ends a run before it has begun."""

from pathlib import Path


class UnknownSelectorError(Exception):
    """A selector of the command line that means no rule; `near` is what may have been meant."""

    def __init__(self, selector: str, near: str | None) -> None:
        super().__init__(selector)
        self.selector = selector
        self.near = near


class BaselineError(Exception):
    """A baseline that cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.as_posix())
        self.path = path
