"""Keeps facts in a SQLite database that grows from run to run."""

from newsfacts.write.database.database import Database, open_database

__all__ = ["Database", "open_database"]
