// No parameters, no rows. One version of a note per key.
CREATE CONSTRAINT note_key_unique IF NOT EXISTS FOR (n:Note) REQUIRE n.key IS UNIQUE
