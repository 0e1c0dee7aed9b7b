"""Finds dates."""
