// No parameters, no rows. One Run per key.
CREATE CONSTRAINT run_key_unique IF NOT EXISTS FOR (n:Run) REQUIRE n.key IS UNIQUE
