// No parameters, no rows. Look-ups of Disruption by caseId.
CREATE INDEX disruption_case_id_index IF NOT EXISTS FOR (n:Disruption) ON (n.caseId)
