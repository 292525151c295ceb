-- Bulks: one durable row for a selection that is made into ordinary runs, and one for each asset in it.

CREATE TABLE bulk (
  id TEXT NOT NULL PRIMARY KEY,
  domain_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  status TEXT NOT NULL,
  reason TEXT,
  selected TEXT NOT NULL,
  excluded TEXT NOT NULL,
  types TEXT NOT NULL,
  again INTEGER NOT NULL,
  phase TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX bulk_by_project ON bulk (domain_id, project_id, created_at, id);
CREATE INDEX bulk_active ON bulk (created_at, id) WHERE status = 'ACTIVE';

CREATE TABLE bulk_asset (
  bulk_id TEXT NOT NULL,
  domain_id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  ordinal BIGINT NOT NULL,
  state TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (bulk_id, ordinal)
);
CREATE INDEX bulk_asset_by_state ON bulk_asset (bulk_id, state, ordinal);
CREATE INDEX bulk_asset_by_domain ON bulk_asset (domain_id);

ALTER TABLE run ADD COLUMN bulk_id TEXT NOT NULL DEFAULT '';
CREATE INDEX run_of_bulk ON run (bulk_id, status, id) WHERE bulk_id <> '';
CREATE INDEX run_of_bulk_active ON run (bulk_id, id) WHERE bulk_id <> '' AND active = 1;
