"""Finds countries."""
