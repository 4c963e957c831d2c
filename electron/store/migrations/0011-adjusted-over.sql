-- what the officer saw when adjusting (JSON: the row's label, the merged text, what merging said of the cell), so that what comes
-- after it is told; null: adjusted by an older program
ALTER TABLE adjustments ADD COLUMN over TEXT;

-- as before, but an adjustment settles only what had come when it was made: merging tells itself what it settles of its own
-- findings, and the error of a file that came later is open
DROP VIEW findings_now;

CREATE VIEW findings_now AS
SELECT f.*, s.unit,
  CASE
    WHEN f.state <> 'open' THEN f.state
    WHEN s.reverted = 1 OR t.superseded_by IS NOT NULL THEN 'fixed'
    WHEN f.code = 'missing-table' AND EXISTS (SELECT 1 FROM current_tables c
                 WHERE c.period = f.period AND c.unit = s.unit AND c.tab = n.key) THEN 'fixed'
    -- of the whole file: when every table of it was replaced
    WHEN t.submission IS NULL AND f.code <> 'superseded'
     AND EXISTS (SELECT 1 FROM submission_tables o WHERE o.submission = f.submission)
     AND NOT EXISTS (SELECT 1 FROM submission_tables o WHERE o.submission = f.submission AND o.superseded_by IS NULL) THEN 'fixed'
    WHEN f.column_key IS NOT NULL AND f.submission IS NOT NULL AND EXISTS (SELECT 1 FROM slots p JOIN adjustments a ON a.slot = p.key
                 WHERE p.tab = n.key AND p.row_code = f.row_code AND p.column_key = f.column_key
                   AND a.period = f.period AND a.ended_at IS NULL AND a.made_at >= s.received_at) THEN 'adjusted'
    WHEN f.column_key IS NOT NULL AND EXISTS (SELECT 1 FROM slots p JOIN corrections c ON c.slot = p.key
                 WHERE p.tab = n.key AND p.row_code = f.row_code AND p.column_key = f.column_key
                   AND c.submission = f.submission AND c.ended_at IS NULL) THEN 'adjusted'
    ELSE 'open'
  END AS now
FROM findings f
  LEFT JOIN submissions s ON s.id = f.submission
  LEFT JOIN table_names n ON n.name = f.table_id
  LEFT JOIN submission_tables t ON t.submission = f.submission AND t.tab = n.key;
