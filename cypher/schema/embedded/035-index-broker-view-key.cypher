// No parameters, no rows. Look-ups of BrokerView by key: a constraint alone is no index in the embedded store.
CREATE INDEX broker_view_key_index IF NOT EXISTS FOR (n:BrokerView) ON (n.key)
