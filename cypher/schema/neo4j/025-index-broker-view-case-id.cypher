// No parameters, no rows. Look-ups of BrokerView by caseId.
CREATE INDEX broker_view_case_id_index IF NOT EXISTS FOR (n:BrokerView) ON (n.caseId)
