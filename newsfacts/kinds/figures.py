"""Finds figures."""
