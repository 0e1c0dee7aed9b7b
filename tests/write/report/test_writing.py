"""How the page is written; these tests need no browser."""

import io

import pytest

from newsfacts.write.report import write_report
from tests.write.report.articles import HOSTILE, make_article, make_name


def test_each_article_is_written_before_the_next_one_is_read(two):
    out = io.StringIO()

    def stream():
        for number, facts in enumerate(two):
            assert out.getvalue().count('data-block="article"') == number
            yield facts

    write_report(stream(), out)
    assert out.getvalue().count('data-block="article"') == 2


def test_nothing_is_written_when_there_is_no_first_article():
    out = io.StringIO()

    def stream():
        raise ValueError
        yield

    with pytest.raises(ValueError):
        write_report(stream(), out)
    assert out.getvalue() == ""


def test_no_article_can_end_its_block_or_leave_ascii():
    plain, hostile = io.StringIO(), io.StringIO()
    write_report([make_article("")], plain)
    write_report([make_article(HOSTILE, HOSTILE, title=HOSTILE, people=[make_name(HOSTILE, HOSTILE, "Ende")])], hostile)
    assert hostile.getvalue().count("<") == plain.getvalue().count("<")
    blocks = [line for line in hostile.getvalue().split("\n") if line.startswith('<script type="application/json"')]
    assert len(blocks) == 3 and all(block.isascii() for block in blocks)
