// No parameters, no rows. One CaseFile per id.
CREATE CONSTRAINT case_file_id_unique IF NOT EXISTS FOR (n:CaseFile) REQUIRE n.id IS UNIQUE
