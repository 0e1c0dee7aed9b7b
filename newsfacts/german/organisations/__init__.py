"""Names of organisations: which are known, what they are built of, where they begin and end."""
