// No parameters, no rows. One AuditHead per key.
CREATE CONSTRAINT audit_head_key_unique IF NOT EXISTS FOR (n:AuditHead) REQUIRE n.key IS UNIQUE
