"""States: the forms of their names, the compounds with them, the capitals that stand for them."""
