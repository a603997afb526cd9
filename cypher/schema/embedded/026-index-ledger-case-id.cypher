// No parameters, no rows. Look-ups of Ledger by caseId.
CREATE INDEX ledger_case_id_index IF NOT EXISTS FOR (n:Ledger) ON (n.caseId)
