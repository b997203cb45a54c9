-- Two names are the same if they differ in case only: ハラ is not バラ, and Cote is not Côte.
ALTER TABLE `release`
    ADD COLUMN IF NOT EXISTS name_key VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin AS (LOWER(name)) PERSISTENT,
    DROP INDEX IF EXISTS release_name_uk,
    ADD CONSTRAINT release_name_uk UNIQUE (project_id, name_key);
