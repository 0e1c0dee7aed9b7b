"""The German calendar: expressions of date, time, duration and recurrence, and what they mean.

`lexicon` turns text into tokens with classes, `patterns` finds expressions in them, `readings` works out
their TIMEX3 values against an `Anchor` (publication date, `tense`, the `story` told by the dates before),
`intervals` bounds a value by its first and last day.
"""
