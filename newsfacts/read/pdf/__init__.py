"""Reads PDF files that carry their text: lines from characters, columns from lines, paragraphs from columns."""
