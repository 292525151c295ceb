-- What is accepted without a person, by project and type; and decisions by the run they are about.

CREATE TABLE acceptance_policy (
  domain_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  type TEXT NOT NULL,
  precision_wanted DOUBLE PRECISION NOT NULL,
  threshold DOUBLE PRECISION NOT NULL,
  selected TEXT NOT NULL,
  excluded TEXT NOT NULL,
  set_at BIGINT NOT NULL,
  set_by TEXT NOT NULL,
  PRIMARY KEY (domain_id, project_id, type)
);

CREATE INDEX decision_by_run ON decision (run_id, asset_id);
