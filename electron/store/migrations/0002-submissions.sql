-- What the units sent: the unchanged files, what was read from them with its place, and which of two submissions counts.

-- what was sent, byte for byte, once
CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- lượt nộp; `sequence` is the order of import: the later supersedes the earlier, table by table
CREATE TABLE submissions (
  id INTEGER PRIMARY KEY,
  period INTEGER NOT NULL REFERENCES periods,
  sequence INTEGER NOT NULL,
  file INTEGER NOT NULL REFERENCES files,
  file_name TEXT NOT NULL,
  file_name_folded TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL,
  unit INTEGER REFERENCES units,
  refused INTEGER NOT NULL CHECK (refused IN (0, 1)),
  reverted INTEGER NOT NULL DEFAULT 0 CHECK (reverted IN (0, 1)),
  recognised_by TEXT CHECK (recognised_by IN ('marker', 'content')),
  family TEXT,
  family_version INTEGER,
  period_name TEXT,
  data_hash TEXT NOT NULL,
  UNIQUE (period, sequence),
  UNIQUE (period, file)
) STRICT;
CREATE INDEX submissions_of_unit ON submissions (period, unit);

-- the same data again in other bytes, or the same bytes under another name: noted, not kept twice
CREATE TABLE duplicates (
  id INTEGER PRIMARY KEY,
  period INTEGER NOT NULL REFERENCES periods,
  submission INTEGER NOT NULL REFERENCES submissions,
  sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  received_at TEXT NOT NULL,
  UNIQUE (period, sha256, file_name)
) STRICT;

-- what repeats in provenance, named once: tables, places in them (row and column '' where there is none), sheets
CREATE TABLE table_names (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE slots (
  key INTEGER PRIMARY KEY,
  tab INTEGER NOT NULL REFERENCES table_names,
  row_code TEXT NOT NULL,
  column_key TEXT NOT NULL,
  UNIQUE (tab, row_code, column_key)
) STRICT;

CREATE TABLE sheet_names (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- superseded_by: the next later submission of the same unit that brought the table with anything in it; null where this one
-- counts. blank: the table came back with nothing in it, so it supersedes nothing
CREATE TABLE submission_tables (
  submission INTEGER NOT NULL REFERENCES submissions,
  tab INTEGER NOT NULL REFERENCES table_names,
  blank INTEGER NOT NULL CHECK (blank IN (0, 1)),
  superseded_by INTEGER REFERENCES submissions,
  PRIMARY KEY (submission, tab)
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_tables_superseded ON submission_tables (superseded_by) WHERE superseded_by IS NOT NULL;

-- provenance: file (by submission), sheet, cell, original text; n is the order in the file, for a place may come twice
CREATE TABLE cells (
  submission INTEGER NOT NULL REFERENCES submissions,
  n INTEGER NOT NULL,
  slot INTEGER NOT NULL REFERENCES slots,
  sheet INTEGER NOT NULL REFERENCES sheet_names,
  sheet_row INTEGER NOT NULL,
  sheet_column INTEGER NOT NULL,
  text TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (submission, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE list_rows (
  submission INTEGER NOT NULL REFERENCES submissions,
  n INTEGER NOT NULL,
  tab INTEGER NOT NULL REFERENCES table_names,
  sheet INTEGER NOT NULL REFERENCES sheet_names,
  sheet_row INTEGER NOT NULL,
  sheet_column INTEGER NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (submission, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE paragraphs (
  submission INTEGER NOT NULL REFERENCES submissions,
  n INTEGER NOT NULL,
  slot INTEGER NOT NULL REFERENCES slots,
  sheet INTEGER NOT NULL REFERENCES sheet_names,
  sheet_row INTEGER NOT NULL,
  sheet_column INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (submission, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER files_are_not_changed BEFORE UPDATE ON files
BEGIN SELECT RAISE(ABORT, 'what was sent is never changed'); END;

-- tables that count: of a known unit, read, not taken back, not superseded
CREATE VIEW current_tables AS
SELECT s.period, s.unit, s.sequence, t.submission, t.tab
FROM submission_tables t JOIN submissions s ON s.id = t.submission
WHERE s.unit IS NOT NULL AND s.reverted = 0 AND s.refused = 0 AND t.superseded_by IS NULL;
