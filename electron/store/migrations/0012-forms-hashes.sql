-- the SHA-256 of the file that was written: what lies in a folder with another one is not ours to overwrite; null: by an older program
ALTER TABLE forms ADD COLUMN sha256 TEXT;
