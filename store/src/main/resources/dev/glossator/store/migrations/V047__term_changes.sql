-- When a domain's terms were changed last: asked before each run, and of each page of tables that may be due.

CREATE INDEX glossary_term_by_change ON glossary_term (domain_id, updated_at);
