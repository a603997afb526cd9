// No parameters, no rows. Look-ups of Entity by protectedIn.
CREATE INDEX entity_protected_in_index IF NOT EXISTS FOR (n:Entity) ON (n.protectedIn)
