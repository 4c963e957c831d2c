-- The mails from which received files were taken: who sent them, about what, when. The attachment's bytes are the received file; of
-- the mail itself its hash and head are kept, for its body is no one's figure. others: JSON, names of what else was attached
CREATE TABLE mails (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  file_name TEXT NOT NULL,
  from_name TEXT NOT NULL,
  from_address TEXT NOT NULL,
  subject TEXT NOT NULL,
  sent_at TEXT,
  message_id TEXT,
  others TEXT NOT NULL
) STRICT;

-- original: JSON, the head of the forwarded message that had the file; null where the mail itself had it
CREATE TABLE submission_mails (
  submission INTEGER PRIMARY KEY REFERENCES submissions,
  mail INTEGER NOT NULL REFERENCES mails,
  original TEXT
) STRICT;
CREATE INDEX submission_mails_of_mail ON submission_mails (mail);
