"""Finds people."""
