// No parameters, no rows. Look-ups of Disruption by key: a constraint alone is no index in the embedded store.
CREATE INDEX disruption_key_index IF NOT EXISTS FOR (n:Disruption) ON (n.key)
