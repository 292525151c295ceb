-- When a dictionary was replaced last, so that what was generated before is known to be out of date.
-- project_id '' is the dictionary of the whole domain.

CREATE TABLE dictionary (
  domain_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  replaced_at BIGINT NOT NULL,
  PRIMARY KEY (domain_id, project_id)
);
