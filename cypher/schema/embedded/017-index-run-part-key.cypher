// No parameters, no rows. Look-ups of RunPart by key: a constraint alone is no index in the embedded store.
CREATE INDEX run_part_key_index IF NOT EXISTS FOR (n:RunPart) ON (n.key)
