-- what a locked period had taken from other periods of the book (this year's targets, last year's results) when it was locked, as one
-- JSON text that is read and written whole: those periods may change on, what was signed off may not
CREATE TABLE signed_values (
  period INTEGER PRIMARY KEY REFERENCES periods,
  json TEXT NOT NULL
) STRICT;
