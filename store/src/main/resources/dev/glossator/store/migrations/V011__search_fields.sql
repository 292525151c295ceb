-- Finds the fields of one thing by attribute; without it an engine may take the index over all things instead.

CREATE INDEX search_field_by_attribute ON search_field (domain_id, scope, id, attribute, value);
