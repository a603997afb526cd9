// No parameters, no rows. Look-ups of Chart by key: a constraint alone is no index in the embedded store.
CREATE INDEX chart_key_index IF NOT EXISTS FOR (n:Chart) ON (n.key)
