"""Fuzzing: texts and files that nobody would write, and what must hold for every one of them.

`make fuzz` runs for as long as one likes (`python -m tests.fuzz --help`), the tests here for some seconds. An input is
made again from its seed and its number.
"""
