"""Reads documents of office programs and e-books: all text that is shown, a paragraph a line."""
