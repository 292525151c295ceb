-- Domains, projects, people, keys, remembered answers, events.
-- One text for SQLite and PostgreSQL: instants are microseconds (BIGINT), flags 0 or 1, JSON is opaque text.

CREATE TABLE domain (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT,
  execution_role TEXT NOT NULL,
  service_role TEXT,
  kms_key TEXT,
  single_sign_on TEXT,
  tags TEXT,
  version TEXT NOT NULL,
  root_unit_id TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX domain_by_time ON domain (created_at, id);

CREATE TABLE project (
  domain_id TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT,
  domain_unit_id TEXT NOT NULL,
  profile_id TEXT,
  category TEXT,
  glossary_terms TEXT,
  resource_tags TEXT,
  user_parameters TEXT,
  created_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (domain_id, id)
);
CREATE INDEX project_by_time ON project (domain_id, created_at, id);
CREATE INDEX project_by_name ON project (domain_id, name);

CREATE TABLE user_profile (
  domain_id TEXT NOT NULL,
  id TEXT NOT NULL,
  role_arn TEXT NOT NULL,
  name TEXT NOT NULL,
  active INTEGER NOT NULL,
  domain_owner INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (domain_id, id),
  UNIQUE (domain_id, role_arn)
);

CREATE TABLE membership (
  domain_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  designation TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (domain_id, project_id, user_id)
);
CREATE INDEX membership_by_user ON membership (domain_id, user_id);

CREATE TABLE access_key (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role_arn TEXT NOT NULL,
  user_id TEXT NOT NULL,
  administrator INTEGER NOT NULL,
  sealed_secret BYTEA NOT NULL,
  active INTEGER NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE client_token (
  domain_id TEXT NOT NULL,
  operation TEXT NOT NULL,
  token TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (domain_id, operation, token)
);
CREATE INDEX client_token_by_time ON client_token (created_at);

CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY,
  domain_id TEXT NOT NULL,
  detail_type TEXT NOT NULL,
  detail TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  sent_at BIGINT
);
CREATE INDEX event_unsent ON event (sent_at, created_at, id);
