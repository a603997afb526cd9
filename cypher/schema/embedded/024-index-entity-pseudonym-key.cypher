// No parameters, no rows. Look-ups of Entity by pseudonymKey.
CREATE INDEX entity_pseudonym_key_index IF NOT EXISTS FOR (n:Entity) ON (n.pseudonymKey)
