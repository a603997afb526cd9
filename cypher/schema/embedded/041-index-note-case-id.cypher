// No parameters, no rows. Look-ups of Note by caseId.
CREATE INDEX note_case_id_index IF NOT EXISTS FOR (n:Note) ON (n.caseId)
