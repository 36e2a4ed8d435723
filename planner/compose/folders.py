"""Folders of templates: nothing outside of them is read, and nothing endless."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader
from jinja2.loaders import split_template_path

from planner.compose.fault import TemplateFault

FILE_LIMIT: Final = 256 * 1024
"""Bytes of a template; the longest of Planner's has four thousand."""


class TemplateFolder(FileSystemLoader):
    """A folder of templates; raises TemplateFault for a file that it has, but that is unfit."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._folder = folder

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Give the text of a template. Raise TemplateNotFound if the folder has none."""
        path = self._folder.joinpath(*split_template_path(template))
        if path.is_file():
            self._judge(path)
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            raise TemplateFault(str(path), 1, kind="encoding") from error
        except PermissionError as error:
            raise TemplateFault(str(path), 1, kind="unreadable") from error

    def _judge(self, path: Path) -> None:
        real, top = os.path.realpath(path), os.path.realpath(self._folder)
        if not Path(real).is_relative_to(top):
            raise TemplateFault(str(path), 1, kind="outside")
        if path.stat().st_size > FILE_LIMIT:
            raise TemplateFault(str(path), 1, kind="large")
