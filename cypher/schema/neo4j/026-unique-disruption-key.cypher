// No parameters, no rows. One Disruption per key.
CREATE CONSTRAINT disruption_key_unique IF NOT EXISTS FOR (n:Disruption) REQUIRE n.key IS UNIQUE
