-- What nothing reads: a key is an administrator's where it has no domain.
-- Decisions of a run by verdict and time, so that one look tells whether its acceptances were taken back.

DROP INDEX access_key_by_role;
ALTER TABLE access_key DROP COLUMN administrator;
DROP INDEX decision_by_run;
CREATE INDEX decision_by_run ON decision (run_id, verdict, decided_at);
