-- What was found and decided: adjustments, findings, forms issued, learned wordings, the log.

-- điều chỉnh: history is kept, at most one of a place is in force
CREATE TABLE adjustments (
  id INTEGER PRIMARY KEY,
  period INTEGER NOT NULL REFERENCES periods,
  slot INTEGER NOT NULL REFERENCES slots,
  text TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ended_by TEXT,
  ended_at TEXT,
  end_reason TEXT
) STRICT;
CREATE UNIQUE INDEX adjustments_in_force ON adjustments (period, slot) WHERE ended_at IS NULL;

-- lỗi, cảnh báo. `about`: the other submission that a `superseded` speaks of. 'fixed' is kept only for findings of merging
-- (no submission); for the others it follows from what supersedes what, see findings_now
CREATE TABLE findings (
  id INTEGER PRIMARY KEY,
  period INTEGER NOT NULL REFERENCES periods,
  submission INTEGER REFERENCES submissions,
  about INTEGER REFERENCES submissions,
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  table_id TEXT,
  row_code TEXT,
  column_key TEXT,
  at TEXT,
  found TEXT,
  expected TEXT,
  message TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'fixed')),
  reason TEXT,
  decided_by TEXT,
  decided_at TEXT,
  CHECK (state <> 'accepted' OR reason <> '')
) STRICT;
CREATE INDEX findings_of_submission ON findings (submission);
CREATE INDEX findings_of_period ON findings (period);

-- forms issued: to whom, when, and what was printed into prefilled columns
CREATE TABLE forms (
  id INTEGER PRIMARY KEY,
  period INTEGER NOT NULL REFERENCES periods,
  unit INTEGER NOT NULL REFERENCES units,
  file_name TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL
) STRICT;
CREATE INDEX forms_of_period ON forms (period);

CREATE TABLE prefilled (
  id INTEGER PRIMARY KEY,
  period INTEGER NOT NULL REFERENCES periods,
  slot INTEGER NOT NULL REFERENCES slots,
  text TEXT NOT NULL,
  value TEXT NOT NULL,
  first_issued_at TEXT NOT NULL,
  last_issued_at TEXT NOT NULL,
  UNIQUE (period, slot, value)
) STRICT;

-- wordings that the officer confirmed; forgotten_at takes one back
CREATE TABLE learned (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('unit', 'header', 'label')),
  table_id TEXT NOT NULL,
  text TEXT NOT NULL,
  text_folded TEXT NOT NULL,
  target TEXT NOT NULL,
  learned_at TEXT NOT NULL,
  learned_by TEXT NOT NULL,
  forgotten_at TEXT
) STRICT;
CREATE UNIQUE INDEX learned_in_force ON learned (kind, table_id, text_folded) WHERE forgotten_at IS NULL;

-- nhật ký: append-only. `target` names what was decided on; `before` holds what an undo puts back
CREATE TABLE log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  period INTEGER REFERENCES periods,
  target TEXT NOT NULL,
  subject TEXT NOT NULL,
  why TEXT,
  before TEXT,
  undoes INTEGER REFERENCES log
) STRICT;
CREATE INDEX log_of_target ON log (target);

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- INSERT OR REPLACE would pass the two above by
CREATE TRIGGER log_is_not_replaced BEFORE INSERT ON log WHEN EXISTS (SELECT 1 FROM log WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- findings as they stand: a finding whose table a later file replaced is fixed, one whose official cell was adjusted is adjusted
CREATE VIEW findings_now AS
SELECT f.*, s.unit,
  CASE
    WHEN f.state <> 'open' THEN f.state
    WHEN s.reverted = 1 THEN 'fixed'
    WHEN EXISTS (SELECT 1 FROM submission_tables t JOIN table_names n ON n.key = t.tab
                 WHERE t.submission = f.submission AND n.name = f.table_id AND t.superseded_by IS NOT NULL) THEN 'fixed'
    WHEN f.code = 'missing-table' AND EXISTS (SELECT 1 FROM current_tables c JOIN table_names n ON n.key = c.tab
                 WHERE c.period = f.period AND c.unit = s.unit AND n.name = f.table_id) THEN 'fixed'
    WHEN f.code <> 'superseded'
     AND EXISTS (SELECT 1 FROM submission_tables t WHERE t.submission = f.submission)
     AND NOT EXISTS (SELECT 1 FROM submission_tables t WHERE t.submission = f.submission AND t.superseded_by IS NULL) THEN 'fixed'
    WHEN f.row_code IS NOT NULL AND EXISTS (SELECT 1 FROM adjustments a JOIN slots p ON p.key = a.slot JOIN table_names n ON n.key = p.tab
                 WHERE a.period = f.period AND a.ended_at IS NULL AND n.name = f.table_id AND p.row_code = f.row_code
                   AND p.column_key = f.column_key) THEN 'adjusted'
    ELSE 'open'
  END AS now
FROM findings f LEFT JOIN submissions s ON s.id = f.submission;
