// No parameters, no rows. Look-ups of Entity by key: a constraint alone is no index in the embedded store.
CREATE INDEX entity_key_index IF NOT EXISTS FOR (n:Entity) ON (n.key)
