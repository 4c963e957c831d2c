-- The same findings_now as before, joined instead of asked row by row: it is read for every file of an import.
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
    WHEN f.column_key IS NOT NULL AND EXISTS (SELECT 1 FROM slots p JOIN adjustments a ON a.slot = p.key
                 WHERE p.tab = n.key AND p.row_code = f.row_code AND p.column_key = f.column_key
                   AND a.period = f.period AND a.ended_at IS NULL) THEN 'adjusted'
    ELSE 'open'
  END AS now
FROM findings f
  LEFT JOIN submissions s ON s.id = f.submission
  LEFT JOIN table_names n ON n.name = f.table_id
  LEFT JOIN submission_tables t ON t.submission = f.submission AND t.tab = n.key;
