"""Finds organisations."""
