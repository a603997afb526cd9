// No parameters, no rows. Look-ups of AuditEntry by seq: a constraint alone is no index in the embedded store.
CREATE INDEX audit_entry_seq_index IF NOT EXISTS FOR (n:AuditEntry) ON (n.seq)
