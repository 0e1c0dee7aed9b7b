"""What the commands do: one a module, and what they share. The shell round them is `newsfacts.cli`."""
