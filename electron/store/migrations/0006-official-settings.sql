-- what the officer set for a period's official document, as one JSON text: only what was set stands in it, and it is always
-- read and written whole
CREATE TABLE official_settings (
  period INTEGER PRIMARY KEY REFERENCES periods,
  json TEXT NOT NULL
) STRICT;
