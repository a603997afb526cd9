// No parameters, no rows. Look-ups of Source by caseId.
CREATE INDEX source_case_id_index IF NOT EXISTS FOR (n:Source) ON (n.caseId)
