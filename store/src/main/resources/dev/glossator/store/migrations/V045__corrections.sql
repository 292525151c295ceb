-- Names that people wrote instead of the proposed ones, newest first: other columns may follow them.

CREATE INDEX decision_by_correction ON decision (domain_id, decided_at)
  WHERE verdict = 'EDITED' AND type = 'BUSINESS_NAMES';
