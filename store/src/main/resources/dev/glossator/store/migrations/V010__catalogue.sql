-- Types, assets with their revisions, whose text is whose, glossaries, listings, search.
-- One text for SQLite and PostgreSQL, as in V001.

CREATE TABLE form_type (
  domain_id TEXT NOT NULL,
  name TEXT NOT NULL,
  revision BIGINT NOT NULL,
  fragment TEXT NOT NULL,
  searchable TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  description TEXT,
  project_id TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (domain_id, name, revision)
);
CREATE INDEX form_type_by_project ON form_type (domain_id, project_id);

CREATE TABLE asset_type (
  domain_id TEXT NOT NULL,
  name TEXT NOT NULL,
  revision BIGINT NOT NULL,
  description TEXT,
  project_id TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  updated_by TEXT NOT NULL,
  PRIMARY KEY (domain_id, name, revision)
);
CREATE INDEX asset_type_by_project ON asset_type (domain_id, project_id);

CREATE TABLE asset_type_form (
  domain_id TEXT NOT NULL,
  asset_type TEXT NOT NULL,
  revision BIGINT NOT NULL,
  position INTEGER NOT NULL,
  form_name TEXT NOT NULL,
  type_name TEXT NOT NULL,
  type_revision BIGINT NOT NULL,
  required INTEGER NOT NULL,
  PRIMARY KEY (domain_id, asset_type, revision, form_name)
);
CREATE INDEX asset_type_form_by_type ON asset_type_form (domain_id, type_name);

CREATE TABLE asset (
  domain_id TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  external_id TEXT,
  type_name TEXT NOT NULL,
  revision BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (domain_id, id),
  UNIQUE (domain_id, external_id)
);
CREATE INDEX asset_by_project ON asset (domain_id, project_id, created_at, id);
CREATE INDEX asset_by_type ON asset (domain_id, type_name);

-- forms: JSON array of name, type, revision and the digest under which asset_content keeps the text
CREATE TABLE asset_revision (
  domain_id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  revision BIGINT NOT NULL,
  type_revision BIGINT NOT NULL,
  name TEXT NOT NULL,
  description TEXT,
  forms TEXT NOT NULL,
  glossary_terms TEXT NOT NULL,
  governed_terms TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (domain_id, asset_id, revision)
);

CREATE TABLE asset_content (
  domain_id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  digest TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (domain_id, asset_id, digest)
);

-- column_name is empty for the asset's own fields and starts with a dot for those of a column
CREATE TABLE field_text (
  domain_id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  run_type TEXT NOT NULL,
  column_name TEXT NOT NULL,
  source TEXT,
  human TEXT,
  generated TEXT,
  PRIMARY KEY (domain_id, asset_id, run_type, column_name)
);

CREATE TABLE glossary (
  domain_id TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT,
  enabled INTEGER NOT NULL,
  restricted INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  updated_by TEXT NOT NULL,
  PRIMARY KEY (domain_id, id),
  UNIQUE (domain_id, name)
);
CREATE INDEX glossary_by_project ON glossary (domain_id, project_id);

CREATE TABLE glossary_term (
  domain_id TEXT NOT NULL,
  id TEXT NOT NULL,
  glossary_id TEXT NOT NULL,
  name TEXT NOT NULL,
  short_description TEXT,
  long_description TEXT,
  enabled INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  updated_by TEXT NOT NULL,
  PRIMARY KEY (domain_id, id),
  UNIQUE (domain_id, glossary_id, name)
);

CREATE TABLE term_relation (
  domain_id TEXT NOT NULL,
  term_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  target_id TEXT NOT NULL,
  PRIMARY KEY (domain_id, term_id, kind, position)
);
CREATE INDEX term_relation_by_target ON term_relation (domain_id, target_id);

CREATE TABLE listing (
  domain_id TEXT NOT NULL,
  id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  revision BIGINT NOT NULL,
  active INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  updated_by TEXT NOT NULL,
  PRIMARY KEY (domain_id, id),
  UNIQUE (domain_id, asset_id)
);

CREATE TABLE listing_revision (
  domain_id TEXT NOT NULL,
  listing_id TEXT NOT NULL,
  revision BIGINT NOT NULL,
  asset_revision BIGINT NOT NULL,
  asset_name TEXT NOT NULL,
  asset_type TEXT NOT NULL,
  description TEXT,
  forms TEXT NOT NULL,
  glossary_terms TEXT NOT NULL,
  governed_terms TEXT NOT NULL,
  asset_created_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (domain_id, listing_id, revision)
);

CREATE TABLE search_document (
  domain_id TEXT NOT NULL,
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  name_key TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (domain_id, scope, id)
);
CREATE INDEX search_document_by_update ON search_document (domain_id, scope, updated_at, id);
CREATE INDEX search_document_by_project ON search_document (domain_id, scope, project_id, updated_at, id);
CREATE INDEX search_document_by_name ON search_document (domain_id, scope, name_key, id);

CREATE TABLE search_field (
  domain_id TEXT NOT NULL,
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  attribute TEXT NOT NULL,
  value TEXT,
  number BIGINT,
  line TEXT NOT NULL,
  PRIMARY KEY (domain_id, scope, id, position)
);
CREATE INDEX search_field_by_value ON search_field (domain_id, scope, attribute, value);

-- word_key: the first eight bytes of the word as an ordered number, for prefixes under any collation
CREATE TABLE search_word (
  domain_id TEXT NOT NULL,
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  word_key BIGINT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (domain_id, scope, id, word_key, word)
);
CREATE INDEX search_word_by_key ON search_word (domain_id, scope, word_key, word, id);
