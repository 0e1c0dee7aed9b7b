"""German that several kinds need: numbers, names and roles, states and places, known organisations, sentences."""
