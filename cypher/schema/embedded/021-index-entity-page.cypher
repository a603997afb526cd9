// No parameters, no rows. Look-ups of Entity by page.
CREATE INDEX entity_page_index IF NOT EXISTS FOR (n:Entity) ON (n.page)
