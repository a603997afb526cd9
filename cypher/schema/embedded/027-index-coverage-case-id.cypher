// No parameters, no rows. Look-ups of Coverage by caseId.
CREATE INDEX coverage_case_id_index IF NOT EXISTS FOR (n:Coverage) ON (n.caseId)
