-- Runs of metadata generation. The run row is the queue entry: it carries the lease and the fence.

CREATE TABLE run (
  id TEXT NOT NULL PRIMARY KEY,
  domain_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  revision TEXT NOT NULL,
  types TEXT NOT NULL,
  status TEXT NOT NULL,
  active INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  by_name INTEGER NOT NULL,
  deadline_at BIGINT NOT NULL,
  ended_at BIGINT,
  due_at BIGINT NOT NULL,
  owner TEXT NOT NULL,
  lease_until BIGINT NOT NULL,
  fence BIGINT NOT NULL,
  claims INTEGER NOT NULL
);
CREATE INDEX run_due ON run (due_at, id) WHERE active = 1;

CREATE TABLE run_item (
  run_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  type TEXT NOT NULL,
  first_column INTEGER NOT NULL,
  columns INTEGER NOT NULL,
  state TEXT NOT NULL,
  predictions INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  error TEXT,
  commits INTEGER NOT NULL,
  PRIMARY KEY (run_id, ordinal)
);

-- What List looks at: one row for the run (type '') and one for each of its types, so that every
-- combination of filters is the prefix of an index.
CREATE TABLE run_entry (
  run_id TEXT NOT NULL,
  type TEXT NOT NULL,
  domain_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (run_id, type)
);
CREATE INDEX run_entry_domain ON run_entry (domain_id, type, created_at, run_id);
CREATE INDEX run_entry_domain_status ON run_entry (domain_id, type, status, created_at, run_id);
CREATE INDEX run_entry_project ON run_entry (project_id, type, created_at, run_id);
CREATE INDEX run_entry_project_status ON run_entry (project_id, type, status, created_at, run_id);
CREATE INDEX run_entry_asset ON run_entry (asset_id, type, created_at, run_id);
CREATE INDEX run_entry_asset_status ON run_entry (asset_id, type, status, created_at, run_id);

-- One active run for each asset and type; the key refuses the second.
CREATE TABLE run_active (
  asset_id TEXT NOT NULL,
  type TEXT NOT NULL,
  run_id TEXT NOT NULL,
  PRIMARY KEY (asset_id, type)
);
CREATE INDEX run_active_run ON run_active (run_id);
