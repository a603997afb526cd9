// No parameters, no rows. One BrokerView per key.
CREATE CONSTRAINT broker_view_key_unique IF NOT EXISTS FOR (n:BrokerView) REQUIRE n.key IS UNIQUE
