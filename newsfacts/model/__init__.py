"""The German model: sentence starts by rule, entities by the neural network that ships with newsfacts."""
