-- Pages in the order of creation, of a domain and of a project: what changes while they are read stays in its place.

CREATE INDEX search_document_by_creation ON search_document (domain_id, scope, created_at, id);
CREATE INDEX search_document_by_project_creation ON search_document (domain_id, scope, project_id, created_at, id);
