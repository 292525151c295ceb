-- The newest prediction of each target (column_name '' is the asset itself) and every decision.

CREATE TABLE prediction (
  asset_id TEXT NOT NULL,
  type TEXT NOT NULL,
  column_name TEXT NOT NULL,
  run_id TEXT NOT NULL,
  revision TEXT NOT NULL,
  state TEXT NOT NULL,
  proposed INTEGER NOT NULL,
  choices TEXT NOT NULL,
  generator TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  kept_from TEXT,
  reason TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  decided_at BIGINT,
  decided_by TEXT,
  commits INTEGER NOT NULL,
  PRIMARY KEY (asset_id, type, column_name)
);

CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  domain_id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  type TEXT NOT NULL,
  column_name TEXT NOT NULL,
  verdict TEXT NOT NULL,
  value TEXT NOT NULL,
  generated TEXT NOT NULL,
  choice INTEGER NOT NULL,
  run_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  revision TEXT NOT NULL,
  decided_at BIGINT NOT NULL,
  decided_by TEXT NOT NULL
);
CREATE INDEX decision_by_target ON decision (asset_id, type, column_name, decided_at);
