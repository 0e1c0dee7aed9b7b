"""Mails, and web pages in the shape of one."""
