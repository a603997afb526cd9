// No parameters, no rows. One Chart per key.
CREATE CONSTRAINT chart_key_unique IF NOT EXISTS FOR (n:Chart) REQUIRE n.key IS UNIQUE
