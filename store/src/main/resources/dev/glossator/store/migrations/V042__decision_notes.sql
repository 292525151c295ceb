-- What people said about a decision, and who they say decided: a sheet is sent in by one for many.

ALTER TABLE decision ADD COLUMN comment TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN attributed_to TEXT NOT NULL DEFAULT '';
