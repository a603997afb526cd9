// No parameters, no rows. One Source per key.
CREATE CONSTRAINT source_key_unique IF NOT EXISTS FOR (n:Source) REQUIRE n.key IS UNIQUE
