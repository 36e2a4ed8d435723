"""LibreOffice at work for Planner: it sets the pages, prints PDF, and gets stand-in fonts."""
