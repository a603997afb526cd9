// No parameters, no rows. One RunPart per key.
CREATE CONSTRAINT run_part_key_unique IF NOT EXISTS FOR (n:RunPart) REQUIRE n.key IS UNIQUE
