// No parameters, no rows. Look-ups of Coverage by key: a constraint alone is no index in the embedded store.
CREATE INDEX coverage_key_index IF NOT EXISTS FOR (n:Coverage) ON (n.key)
