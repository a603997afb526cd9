// No parameters, no rows. Look-ups of Ledger by key: a constraint alone is no index in the embedded store.
CREATE INDEX ledger_key_index IF NOT EXISTS FOR (n:Ledger) ON (n.key)
