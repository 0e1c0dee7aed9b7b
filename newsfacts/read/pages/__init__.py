"""Reads web pages: what of a page is the article, and what the page says of it."""
