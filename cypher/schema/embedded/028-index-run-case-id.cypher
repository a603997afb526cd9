// No parameters, no rows. Look-ups of Run by caseId.
CREATE INDEX run_case_id_index IF NOT EXISTS FOR (n:Run) ON (n.caseId)
