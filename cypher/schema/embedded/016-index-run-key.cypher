// No parameters, no rows. Look-ups of Run by key: a constraint alone is no index in the embedded store.
CREATE INDEX run_key_index IF NOT EXISTS FOR (n:Run) ON (n.key)
