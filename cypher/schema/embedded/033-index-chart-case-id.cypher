// No parameters, no rows. Look-ups of Chart by caseId.
CREATE INDEX chart_case_id_index IF NOT EXISTS FOR (n:Chart) ON (n.caseId)
