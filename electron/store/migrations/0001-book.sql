-- The book, its families, units and periods. Keys inside are integers: provenance repeats them for every cell, and text keys would
-- double its size and time. Ids that people see (units, families, row codes) stand once, in their own table.

CREATE TABLE book (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  title TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;

-- biểu mẫu: a published version is never edited, only a new one added
CREATE TABLE families (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  json TEXT NOT NULL,
  UNIQUE (id, version)
) STRICT;

-- đơn vị: the book's own copy, with the officer's changes
CREATE TABLE units (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  scope TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  short_name TEXT,
  unit_type TEXT,
  level TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  valid_from TEXT,
  valid_to TEXT,
  official_code TEXT
) STRICT;

CREATE TABLE unit_aliases (
  unit INTEGER NOT NULL REFERENCES units ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  text_folded TEXT NOT NULL,
  PRIMARY KEY (unit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_successors (
  unit INTEGER NOT NULL REFERENCES units ON DELETE CASCADE,
  position INTEGER NOT NULL,
  successor TEXT NOT NULL,
  what TEXT NOT NULL,
  PRIMARY KEY (unit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_groups (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE unit_group_members (
  unit_group INTEGER NOT NULL REFERENCES unit_groups ON DELETE CASCADE,
  position INTEGER NOT NULL,
  unit INTEGER NOT NULL REFERENCES units ON DELETE CASCADE,
  PRIMARY KEY (unit_group, position)
) STRICT, WITHOUT ROWID;

-- texts that may mean several units: never resolved by guessing
CREATE TABLE ambiguous_texts (
  text TEXT PRIMARY KEY,
  rule TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- kỳ báo cáo
CREATE TABLE periods (
  id INTEGER PRIMARY KEY,
  family INTEGER NOT NULL REFERENCES families,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('annual', '6-month', 'period', 'adhoc')),
  phase TEXT NOT NULL CHECK (phase IN ('plan', 'report')),
  due_date TEXT,
  cut_off_date TEXT,
  locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
  UNIQUE (family, year, kind, phase)
) STRICT;

CREATE TABLE period_units (
  period INTEGER NOT NULL REFERENCES periods,
  position INTEGER NOT NULL,
  unit INTEGER NOT NULL REFERENCES units,
  PRIMARY KEY (period, position),
  UNIQUE (period, unit)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER families_are_not_changed BEFORE UPDATE ON families
BEGIN SELECT RAISE(ABORT, 'a published family version is never edited'); END;
