// No parameters, no rows. Look-ups of Entity by numberKey.
CREATE INDEX entity_number_key_index IF NOT EXISTS FOR (n:Entity) ON (n.numberKey)
