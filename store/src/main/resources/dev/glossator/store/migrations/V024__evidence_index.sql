-- The index alone answers which tables of a source are known and since when: a row lies behind its large body.

DROP INDEX evidence_by_source;
CREATE INDEX evidence_by_source ON evidence (domain_id, project_id, source, external_id, received_at);
