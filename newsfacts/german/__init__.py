"""German below the kinds: number words, calendar arithmetic, inflection, compounds, name forms."""
