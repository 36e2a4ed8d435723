"""Skeletons of plans: complete and commented, with blanks for what only the organisation knows."""
