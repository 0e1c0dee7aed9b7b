-- One article as it was read last. The same source may give several articles in one run, such as records with equal
-- ids: occurrence counts them from 0.
CREATE TABLE IF NOT EXISTS articles (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,         -- the path as given, - for standard input, or a record's id, URL or path:line
  occurrence INTEGER NOT NULL,
  title TEXT,
  url TEXT,
  published TEXT,               -- YYYY, YYYY-MM or YYYY-MM-DD
  place TEXT,                   -- the place in the dateline
  text TEXT,                    -- what offsets count in; of web pages, and where it was asked for
  -- What the facts depend on. An article is read again when any of the three is another.
  digest TEXT,                  -- SHA-256 of the text and of what is known of the article
  options TEXT NOT NULL,        -- what was asked for, as a JSON list
  version TEXT NOT NULL,        -- of newsfacts
  UNIQUE (source, occurrence)
);

CREATE INDEX IF NOT EXISTS articles_published ON articles (published);
