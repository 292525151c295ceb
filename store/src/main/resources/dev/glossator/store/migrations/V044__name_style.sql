-- How a domain writes business names, and since when.

ALTER TABLE house ADD COLUMN name_style TEXT NOT NULL DEFAULT 'TITLE';
ALTER TABLE house ADD COLUMN styled_at BIGINT NOT NULL DEFAULT 0;
