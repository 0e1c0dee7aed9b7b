"""Reads quantities in German running text: number expressions, units, qualifiers and what is counted."""
