"""The words beside quantities that decide what they are and what they count."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsfacts.german.word_groups import group_words

Role = Literal[
    "pairing",  # join two numbers that share a unit or a noun: von 3 auf 5 Prozent
    "by",  # join the sides of an area or a space: 30 mal 40 Meter
    "below zero",  # make a temperature negative: 10 Grad unter null
    "dimension",  # say what a measure is of, not what is measured: 30.000 Fuß Höhe
    "also preposition",  # qualifiers that are prepositions in other places: über zwei Fälle berichten
    "also adjective",  # qualifiers that are adjectives before what has neither unit nor scale: die guten 30 Spiele
    "degree",  # say how far beyond a limit: erheblich mehr als 40
    "opposition",  # beginnings of words for acting against somebody: ermittelt gegen 200 Beamte
    "before qualifier",  # words after which those are qualifiers: mit über 100 Gästen
    "before clock",  # precede an hour: um acht
    "before year",  # precede a year: seit 2015
    "no rate",  # follow a period that is a date: am Tag danach
    "tallied",  # ends of nouns whose number may follow a name in brackets
    "medal",  # are counted in lists of results besides those
    "results",  # ends of nouns that head a list of results: Sitzverteilung: SPD 48, CDU 43
    "no results",  # ends of nouns that head a list of other numbers: Rückennummern, Noten
    "link",  # join two counted nouns: ein Mann und zwei Frauen
    "last link",  # join the last of a list: ein Toter, zwei Verletzte und drei Vermisste
    "no comparison",  # are no number in "ein Grund mehr"
    "tally",  # are counted in games and votes: ein Punkt aus drei Spielen
    "tally of",  # lead from such a noun to the number of games
    "margin unit",  # are what a lead is counted in: um eine Stimme gewonnen
    "before part",  # precede a fraction that has no noun: um ein Viertel gestiegen
    "both genders",  # go on after "jede" for women and men: jede(r) Dritte
    "joins ordinals",  # lead from a recurrence to another one: jede zweite und vierte Woche
    "lapse",  # say that hours do not take place: jede zehnte Stunde fällt aus
    "half of a field",  # precede a half that is a place: in der eigenen Hälfte
    "every",  # lead to a share: jeder dritte Betrieb
    "change",  # follow a percentage by which something grew: 13 Prozent mehr
    "before share",  # precede a percentage whose sign is left out: in Graz sogar 66
    "month abbreviation",  # make a number a date: 3 Aug.
    "new money",  # precede the name of a currency, or of its state: neue israelische Schekel
    "middle",  # are the middle of a compound that counts nothing: Fünf-Sterne-Hotel
    "quarters",  # end compounds that begin with a fraction and are something of their own: Dreiviertelstunde
    "magnitude head",  # end compounds of millions that are money, and only those: Millionenhöhe
    "money head",  # end compounds that are about money: Millionendeal, 500-Millionen-Deal
    "manifold",  # ends of nouns for what may be several times as large: die dreifache Menge
    "comparative",  # follow a ratio: 40-mal mehr
    "no ratio",  # follow "halb so" in set phrases
    "times so many",  # lead from a ratio to what is counted: dreimal so viele Gäste
    "height",  # mean where something is: auf 2.500 Metern Seehöhe
    "against",  # show that a figure is not what was lost or won: verlor gegen 3 Prozent
    "only",  # precede an article that counts: nur ein Rat
    "costs",  # show that "ein Liter" is what a price is for
    "answer",  # say how people vote, not what they are
    "extent",  # beginnings of words after which a length is how long something is
    "clock unit",  # make "2:10" a time
    "lower change",  # follow points that changed: acht Punkte weniger
    "point",  # points of a percentage, or of something else
    "street ending",  # ends of streets, whose number is that of a house
    "rank ending",  # ends of nouns that a number names: Platz 5
    "of them",  # show that four digits count: insgesamt 1900
    "part of",  # lead from a part to the whole: 94 von 1.180
    "to time",  # lead from a number to a time: 22 bis 5 Uhr
    "long time",  # ends of compounds that are a span of time
    "no count",  # numbers in words that mostly count nothing
    "also count",  # follow a number that is the subject of its sentence
    "change link",  # lead from a noun of change to its figure: ein Plus von
    "adverb ending",  # ends of adverbs between a preposition and its figure
    "ordinal ending",  # ends of ordinals, which number a part: das zweite Drittel
    "definite",  # may separate a qualifier from a part: fast die Hälfte
    "suffix",  # ends of words that begin with a number
    "having",  # ends of adjectives that say how many parts something has: 30-köpfig
    "per",  # lead to what a figure is counted by
    "gross",  # may stand between a wage and what it is paid by: 15 Euro brutto die Stunde
    "per many",  # lead to a round number that a figure is counted by
    "among",  # precede a part of what was counted
    "goes on",  # precede a number that continues a count
    "earlier",  # date one end of a change: von ehemals 3 auf 5 Prozent
    "change lead",  # precede a percentage of a change
    "point change",  # precede points that changed
    "plate end",  # lead to the last digits of a car's number: endet auf 88
    "compares",  # join a figure with what it is compared with: 3,2 nach 2,9 Milliarden
    "compared",  # say what the value in a bracket is compared by: 24,1 (zuvor 23,5)
    "ranks",  # put a name after another: vor Bayern (3,9)
    "numbered",  # nouns whose numbers are names: die Anschlussstellen Aich (58) und Kirch (56)
    "number subject",  # ends of nouns whose numbers have no unit: die Inzidenz liegt bei 90
    "share subject",  # ends of nouns whose numbers are percentages: Marktanteil
    "money verb",  # verbs, in all their forms, that have an amount of money as their object
    "measure verb",  # the same for measures
    "count verb",  # the same for shares and counts
    "slot adverb",  # words that may be all that a number of a series belongs to: nachts 6
    "being",  # say of millions that they are people
    "new count",  # precede a number that is no item of a list of percentages
]


@cache
def figure_context(role: Role) -> frozenset[str]:
    """Return the words with a role in data/figures/groups.tsv, case-folded."""
    return frozenset(word.casefold() for word in group_words("figures/groups", role))


@cache
def context_endings(role: Role) -> tuple[str, ...]:
    """Return the words with a role as ends or beginnings to look for, case-folded."""
    return tuple(figure_context(role))
