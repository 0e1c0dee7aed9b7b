"""The examples in the docstrings of the public API."""

import doctest

import pytest

import newsfacts
import newsfacts.collect


@pytest.mark.parametrize("function", [newsfacts.extract, newsfacts.collect.extract_many], ids=lambda f: f.__name__)
def test_examples_run(function):
    (test,) = doctest.DocTestFinder(recurse=False).find(function, globs={})
    assert test.examples
    result = doctest.DocTestRunner().run(test)
    assert result.failed == 0
