// No parameters, no rows. One CaseFile per name.
CREATE CONSTRAINT case_file_name_unique IF NOT EXISTS FOR (n:CaseFile) REQUIRE n.name IS UNIQUE
