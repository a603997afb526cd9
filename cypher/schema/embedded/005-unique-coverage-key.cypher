// No parameters, no rows. One Coverage per key.
CREATE CONSTRAINT coverage_key_unique IF NOT EXISTS FOR (n:Coverage) REQUIRE n.key IS UNIQUE
