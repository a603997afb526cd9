// No parameters, no rows. Look-ups of RunPart by runKey.
CREATE INDEX run_part_run_key_index IF NOT EXISTS FOR (n:RunPart) ON (n.runKey)
