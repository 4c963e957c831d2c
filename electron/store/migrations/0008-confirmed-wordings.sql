-- wordings of a finding that the officer may confirm: [{"text","at"}]
ALTER TABLE findings ADD COLUMN wordings TEXT;

-- null: for every file; else what was said of the wordings of this one file
ALTER TABLE learned ADD COLUMN submission INTEGER REFERENCES submissions;
DROP INDEX learned_in_force;
CREATE UNIQUE INDEX learned_in_force ON learned (kind, table_id, text_folded, coalesce(submission, 0))
  WHERE forgotten_at IS NULL;

-- columns and rows of a file that were told by a confirmed wording, with what stands there
CREATE TABLE used_wordings (
  submission INTEGER NOT NULL REFERENCES submissions,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('header', 'label')),
  table_id TEXT NOT NULL,
  target TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (submission, n)
) STRICT, WITHOUT ROWID;
