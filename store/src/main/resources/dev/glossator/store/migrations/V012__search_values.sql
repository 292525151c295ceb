-- Filters read the identifiers of what they match from the index alone, by value and by number.

DROP INDEX search_field_by_value;
CREATE INDEX search_field_by_value ON search_field (domain_id, scope, attribute, value, id);
CREATE INDEX search_field_by_number ON search_field (domain_id, scope, attribute, number, id) WHERE number IS NOT NULL;
