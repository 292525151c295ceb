-- The words of a domain: its version, names that people accepted (column_name '' is the table), dictionaries.

CREATE TABLE house (
  domain_id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL
);

CREATE TABLE accepted_name (
  domain_id TEXT NOT NULL,
  asset_id TEXT NOT NULL,
  column_name TEXT NOT NULL,
  project_id TEXT NOT NULL,
  table_name TEXT NOT NULL,
  value TEXT NOT NULL,
  accepted_at BIGINT NOT NULL,
  PRIMARY KEY (domain_id, asset_id, column_name)
);

-- project_id '' is the dictionary of the whole domain.
CREATE TABLE dictionary_entry (
  domain_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  whole_name INTEGER NOT NULL,
  entry_key TEXT NOT NULL,
  expansion TEXT NOT NULL,
  PRIMARY KEY (domain_id, project_id, whole_name, entry_key)
);
