-- A client token belongs to the caller who used it, and remembers the projects that its request was let into.
-- Until now a database had one key, so what is remembered was that key's.

CREATE TABLE callers_token (
  domain_id TEXT NOT NULL,
  operation TEXT NOT NULL,
  user_id TEXT NOT NULL,
  token TEXT NOT NULL,
  project_ids TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (domain_id, operation, user_id, token)
);
INSERT INTO callers_token (domain_id, operation, user_id, token, project_ids, request_hash, answer, created_at)
  SELECT domain_id, operation, COALESCE((SELECT MIN(user_id) FROM access_key), ''), token, '', request_hash, answer, created_at
  FROM client_token;
DROP TABLE client_token;
ALTER TABLE callers_token RENAME TO client_token;
CREATE INDEX client_token_by_time ON client_token (created_at);
