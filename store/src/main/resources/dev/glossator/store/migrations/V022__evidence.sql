-- Evidence that was sent apart from any asset, found by the asset's external identifier.

CREATE TABLE evidence (
  domain_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  external_id TEXT NOT NULL,
  source TEXT NOT NULL,
  schema_hash TEXT NOT NULL,
  body TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  received_by TEXT NOT NULL,
  PRIMARY KEY (domain_id, project_id, external_id, schema_hash)
);
CREATE INDEX evidence_by_time ON evidence (domain_id, external_id, received_at);
CREATE INDEX evidence_by_source ON evidence (domain_id, project_id, source, external_id);
