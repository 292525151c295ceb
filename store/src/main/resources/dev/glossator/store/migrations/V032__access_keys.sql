-- Keys that are good in one domain only; those made at a first start are good in all of them.

ALTER TABLE access_key ADD COLUMN domain_id TEXT;
CREATE INDEX access_key_by_domain ON access_key (domain_id, created_at, id);
CREATE INDEX access_key_by_role ON access_key (role_arn);
