// No parameters, no rows. One Ledger per key.
CREATE CONSTRAINT ledger_key_unique IF NOT EXISTS FOR (n:Ledger) REQUIRE n.key IS UNIQUE
