// No parameters, no rows. Look-ups of CaseFile by name: a constraint alone is no index in the embedded store.
CREATE INDEX case_file_name_index IF NOT EXISTS FOR (n:CaseFile) ON (n.name)
