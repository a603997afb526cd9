// No parameters, no rows. Look-ups of AuditHead by key: a constraint alone is no index in the embedded store.
CREATE INDEX audit_head_key_index IF NOT EXISTS FOR (n:AuditHead) ON (n.key)
