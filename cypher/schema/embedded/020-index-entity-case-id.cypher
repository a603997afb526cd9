// No parameters, no rows. Look-ups of Entity by caseId.
CREATE INDEX entity_case_id_index IF NOT EXISTS FOR (n:Entity) ON (n.caseId)
