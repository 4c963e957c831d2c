-- whom to ring when a unit has not reported
ALTER TABLE units ADD COLUMN contact_person TEXT;
ALTER TABLE units ADD COLUMN phone TEXT;
ALTER TABLE units ADD COLUMN email TEXT;
