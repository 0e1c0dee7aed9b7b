"""What holds files: ZIP and tar archives, and archives of the web."""
