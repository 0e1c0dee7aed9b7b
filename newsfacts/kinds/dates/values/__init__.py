"""What expressions of the calendar mean, as types; TIMEX3 is written, and read, at the door."""
