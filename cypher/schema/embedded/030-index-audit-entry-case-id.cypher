// No parameters, no rows. Look-ups of AuditEntry by caseId.
CREATE INDEX audit_entry_case_id_index IF NOT EXISTS FOR (n:AuditEntry) ON (n.caseId)
