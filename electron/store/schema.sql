-- Made by build/make-schema-picture.ts from the migrations; never edited. A test keeps it true.

CREATE TABLE adjustments ( id INTEGER PRIMARY KEY, period INTEGER NOT NULL REFERENCES periods, slot INTEGER NOT NULL
  REFERENCES slots, text TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), made_by TEXT NOT
  NULL, made_at TEXT NOT NULL, ended_by TEXT, ended_at TEXT, end_reason TEXT , over TEXT) STRICT;

CREATE TABLE ambiguous_texts ( text TEXT PRIMARY KEY, rule TEXT NOT NULL ) STRICT, WITHOUT ROWID;

CREATE TABLE book ( only INTEGER PRIMARY KEY CHECK (only = 1), title TEXT NOT NULL, created_at TEXT NOT NULL, created_by
  TEXT NOT NULL ) STRICT;

CREATE TABLE cells ( submission INTEGER NOT NULL REFERENCES submissions, n INTEGER NOT NULL, slot INTEGER NOT NULL
  REFERENCES slots, sheet INTEGER NOT NULL REFERENCES sheet_names, sheet_row INTEGER NOT NULL, sheet_column INTEGER NOT
  NULL, text TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (submission, n) ) STRICT, WITHOUT ROWID;

CREATE TABLE corrections ( id INTEGER PRIMARY KEY, submission INTEGER NOT NULL REFERENCES submissions, slot INTEGER NOT
  NULL REFERENCES slots, text TEXT NOT NULL CHECK (text <> ''), value TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason
  <> ''), made_by TEXT NOT NULL, made_at TEXT NOT NULL, ended_by TEXT, ended_at TEXT, end_reason TEXT ) STRICT;

CREATE TABLE duplicates ( id INTEGER PRIMARY KEY, period INTEGER NOT NULL REFERENCES periods, submission INTEGER NOT
  NULL REFERENCES submissions, sha256 TEXT NOT NULL, file_name TEXT NOT NULL, received_at TEXT NOT NULL, UNIQUE (period,
  sha256, file_name) ) STRICT;

CREATE TABLE families ( key INTEGER PRIMARY KEY, id TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL,
  title_folded TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (id, version) ) STRICT;

CREATE TABLE files ( id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64), size INTEGER NOT
  NULL, bytes BLOB NOT NULL ) STRICT;

CREATE TABLE findings ( id INTEGER PRIMARY KEY, period INTEGER NOT NULL REFERENCES periods, submission INTEGER
  REFERENCES submissions, about INTEGER REFERENCES submissions, code TEXT NOT NULL, severity TEXT NOT NULL CHECK
  (severity IN ('error', 'warning', 'info')), table_id TEXT, row_code TEXT, column_key TEXT, at TEXT, found TEXT,
  expected TEXT, message TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted',
  'fixed')), reason TEXT, decided_by TEXT, decided_at TEXT, wordings TEXT, CHECK (state <> 'accepted' OR reason <> '') )
  STRICT;

CREATE TABLE forms ( id INTEGER PRIMARY KEY, period INTEGER NOT NULL REFERENCES periods, unit INTEGER NOT NULL
  REFERENCES units, file_name TEXT NOT NULL, issued_at TEXT NOT NULL, issued_by TEXT NOT NULL , sha256 TEXT) STRICT;

CREATE TABLE learned ( id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('unit', 'header', 'label')), table_id
  TEXT NOT NULL, text TEXT NOT NULL, text_folded TEXT NOT NULL, target TEXT NOT NULL, learned_at TEXT NOT NULL,
  learned_by TEXT NOT NULL, forgotten_at TEXT , submission INTEGER REFERENCES submissions) STRICT;

CREATE TABLE list_rows ( submission INTEGER NOT NULL REFERENCES submissions, n INTEGER NOT NULL, tab INTEGER NOT NULL
  REFERENCES table_names, sheet INTEGER NOT NULL REFERENCES sheet_names, sheet_row INTEGER NOT NULL, sheet_column
  INTEGER NOT NULL, cells TEXT NOT NULL, PRIMARY KEY (submission, n) ) STRICT, WITHOUT ROWID;

CREATE TABLE log ( id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, period
  INTEGER REFERENCES periods, target TEXT NOT NULL, subject TEXT NOT NULL, why TEXT, before TEXT, undoes INTEGER
  REFERENCES log ) STRICT;

CREATE TABLE mails ( id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64), file_name TEXT NOT
  NULL, from_name TEXT NOT NULL, from_address TEXT NOT NULL, subject TEXT NOT NULL, sent_at TEXT, message_id TEXT,
  others TEXT NOT NULL ) STRICT;

CREATE TABLE official_settings ( period INTEGER PRIMARY KEY REFERENCES periods, json TEXT NOT NULL ) STRICT;

CREATE TABLE paragraphs ( submission INTEGER NOT NULL REFERENCES submissions, n INTEGER NOT NULL, slot INTEGER NOT NULL
  REFERENCES slots, sheet INTEGER NOT NULL REFERENCES sheet_names, sheet_row INTEGER NOT NULL, sheet_column INTEGER NOT
  NULL, text TEXT NOT NULL, PRIMARY KEY (submission, n) ) STRICT, WITHOUT ROWID;

CREATE TABLE period_units ( period INTEGER NOT NULL REFERENCES periods, position INTEGER NOT NULL, unit INTEGER NOT NULL
  REFERENCES units, PRIMARY KEY (period, position), UNIQUE (period, unit) ) STRICT, WITHOUT ROWID;

CREATE TABLE periods ( id INTEGER PRIMARY KEY, family INTEGER NOT NULL REFERENCES families, year INTEGER NOT NULL, kind
  TEXT NOT NULL CHECK (kind IN ('annual', '6-month', 'period', 'adhoc')), phase TEXT NOT NULL CHECK (phase IN ('plan',
  'report')), due_date TEXT, cut_off_date TEXT, locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)), UNIQUE
  (family, year, kind, phase) ) STRICT;

CREATE TABLE prefilled ( id INTEGER PRIMARY KEY, period INTEGER NOT NULL REFERENCES periods, slot INTEGER NOT NULL
  REFERENCES slots, text TEXT NOT NULL, value TEXT NOT NULL, first_issued_at TEXT NOT NULL, last_issued_at TEXT NOT
  NULL, UNIQUE (period, slot, value) ) STRICT;

CREATE TABLE sheet_names ( key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE ) STRICT;

CREATE TABLE signed_values ( period INTEGER PRIMARY KEY REFERENCES periods, json TEXT NOT NULL ) STRICT;

CREATE TABLE slots ( key INTEGER PRIMARY KEY, tab INTEGER NOT NULL REFERENCES table_names, row_code TEXT NOT NULL,
  column_key TEXT NOT NULL, UNIQUE (tab, row_code, column_key) ) STRICT;

CREATE TABLE submission_mails ( submission INTEGER PRIMARY KEY REFERENCES submissions, mail INTEGER NOT NULL REFERENCES
  mails, original TEXT ) STRICT;

CREATE TABLE submission_tables ( submission INTEGER NOT NULL REFERENCES submissions, tab INTEGER NOT NULL REFERENCES
  table_names, blank INTEGER NOT NULL CHECK (blank IN (0, 1)), superseded_by INTEGER REFERENCES submissions, PRIMARY KEY
  (submission, tab) ) STRICT, WITHOUT ROWID;

CREATE TABLE submissions ( id INTEGER PRIMARY KEY, period INTEGER NOT NULL REFERENCES periods, sequence INTEGER NOT
  NULL, file INTEGER NOT NULL REFERENCES files, file_name TEXT NOT NULL, file_name_folded TEXT NOT NULL, received_at
  TEXT NOT NULL, received_by TEXT NOT NULL, unit INTEGER REFERENCES units, refused INTEGER NOT NULL CHECK (refused IN
  (0, 1)), reverted INTEGER NOT NULL DEFAULT 0 CHECK (reverted IN (0, 1)), recognised_by TEXT CHECK (recognised_by IN
  ('marker', 'content')), family TEXT, family_version INTEGER, period_name TEXT, data_hash TEXT NOT NULL, UNIQUE
  (period, sequence), UNIQUE (period, file) ) STRICT;

CREATE TABLE table_names ( key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE ) STRICT;

CREATE TABLE unit_aliases ( unit INTEGER NOT NULL REFERENCES units ON DELETE CASCADE, position INTEGER NOT NULL, text
  TEXT NOT NULL, text_folded TEXT NOT NULL, PRIMARY KEY (unit, position) ) STRICT, WITHOUT ROWID;

CREATE TABLE unit_group_members ( unit_group INTEGER NOT NULL REFERENCES unit_groups ON DELETE CASCADE, position INTEGER
  NOT NULL, unit INTEGER NOT NULL REFERENCES units ON DELETE CASCADE, PRIMARY KEY (unit_group, position) ) STRICT,
  WITHOUT ROWID;

CREATE TABLE unit_groups ( key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL ) STRICT;

CREATE TABLE unit_successors ( unit INTEGER NOT NULL REFERENCES units ON DELETE CASCADE, position INTEGER NOT NULL,
  successor TEXT NOT NULL, what TEXT NOT NULL, PRIMARY KEY (unit, position) ) STRICT, WITHOUT ROWID;

CREATE TABLE units ( key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, scope TEXT NOT NULL, name TEXT NOT NULL,
  name_folded TEXT NOT NULL, short_name TEXT, unit_type TEXT, level TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT,
  valid_from TEXT, valid_to TEXT, official_code TEXT , contact_person TEXT, phone TEXT, email TEXT) STRICT;

CREATE TABLE used_wordings ( submission INTEGER NOT NULL REFERENCES submissions, n INTEGER NOT NULL, kind TEXT NOT NULL
  CHECK (kind IN ('header', 'label')), table_id TEXT NOT NULL, target TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT
  NULL, PRIMARY KEY (submission, n) ) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX adjustments_in_force ON adjustments (period, slot) WHERE ended_at IS NULL;

CREATE UNIQUE INDEX corrections_in_force ON corrections (submission, slot) WHERE ended_at IS NULL;

CREATE INDEX findings_of_period ON findings (period);

CREATE INDEX findings_of_submission ON findings (submission);

CREATE INDEX forms_of_period ON forms (period);

CREATE UNIQUE INDEX learned_in_force ON learned (kind, table_id, text_folded, coalesce(submission, 0)) WHERE
  forgotten_at IS NULL;

CREATE INDEX log_of_target ON log (target);

CREATE INDEX submission_mails_of_mail ON submission_mails (mail);

CREATE INDEX submission_tables_superseded ON submission_tables (superseded_by) WHERE superseded_by IS NOT NULL;

CREATE INDEX submissions_of_unit ON submissions (period, unit);

CREATE VIEW current_tables AS SELECT s.period, s.unit, s.sequence, t.submission, t.tab FROM submission_tables t JOIN
  submissions s ON s.id = t.submission WHERE s.unit IS NOT NULL AND s.reverted = 0 AND s.refused = 0 AND t.superseded_by
  IS NULL;

CREATE VIEW findings_now AS SELECT f.*, s.unit, CASE WHEN f.state <> 'open' THEN f.state WHEN s.reverted = 1 OR
  t.superseded_by IS NOT NULL THEN 'fixed' WHEN f.code = 'missing-table' AND EXISTS (SELECT 1 FROM current_tables c
  WHERE c.period = f.period AND c.unit = s.unit AND c.tab = n.key) THEN 'fixed' -- of the whole file: when every table
  of it was replaced WHEN t.submission IS NULL AND f.code <> 'superseded' AND EXISTS (SELECT 1 FROM submission_tables o
  WHERE o.submission = f.submission) AND NOT EXISTS (SELECT 1 FROM submission_tables o WHERE o.submission = f.submission
  AND o.superseded_by IS NULL) THEN 'fixed' WHEN f.column_key IS NOT NULL AND f.submission IS NOT NULL AND EXISTS
  (SELECT 1 FROM slots p JOIN adjustments a ON a.slot = p.key WHERE p.tab = n.key AND p.row_code = f.row_code AND
  p.column_key = f.column_key AND a.period = f.period AND a.ended_at IS NULL AND a.made_at >= s.received_at) THEN
  'adjusted' WHEN f.column_key IS NOT NULL AND EXISTS (SELECT 1 FROM slots p JOIN corrections c ON c.slot = p.key WHERE
  p.tab = n.key AND p.row_code = f.row_code AND p.column_key = f.column_key AND c.submission = f.submission AND
  c.ended_at IS NULL) THEN 'adjusted' ELSE 'open' END AS now FROM findings f LEFT JOIN submissions s ON s.id =
  f.submission LEFT JOIN table_names n ON n.name = f.table_id LEFT JOIN submission_tables t ON t.submission =
  f.submission AND t.tab = n.key;

CREATE TRIGGER families_are_not_changed BEFORE UPDATE ON families BEGIN SELECT RAISE(ABORT, 'a published family version
  is never edited'); END;

CREATE TRIGGER files_are_not_changed BEFORE UPDATE ON files BEGIN SELECT RAISE(ABORT, 'what was sent is never changed');
  END;

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_not_replaced BEFORE INSERT ON log WHEN EXISTS (SELECT 1 FROM log WHERE id = NEW.id) BEGIN SELECT
  RAISE(ABORT, 'the log is append-only'); END;
