// No parameters, no rows. Look-ups of Entity by key. No constraint beside it: it would cost 300 bytes a node in
// memory, and the one writer checks the version of the case, so that no key is written twice.
CREATE INDEX entity_key_index IF NOT EXISTS FOR (n:Entity) ON (n.key)
