"""Finds places."""
