// No parameters, no rows. Look-ups of CaseFile by id: a constraint alone is no index in the embedded store.
CREATE INDEX case_file_id_index IF NOT EXISTS FOR (n:CaseFile) ON (n.id)
