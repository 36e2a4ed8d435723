"""How a command ends."""

from typing import Final

EXIT_CLEAN: Final = 0
EXIT_FINDINGS: Final = 1
EXIT_FAILURE: Final = 2
"""Misuse, or a failure of the program itself."""

EXIT_INTERRUPTED: Final = 130
"""Ended by Ctrl-C, as shells say it."""
