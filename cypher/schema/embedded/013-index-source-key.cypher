// No parameters, no rows. Look-ups of Source by key: a constraint alone is no index in the embedded store.
CREATE INDEX source_key_index IF NOT EXISTS FOR (n:Source) ON (n.key)
