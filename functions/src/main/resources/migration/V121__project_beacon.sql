-- The name under which readers hear that the project changed. MariaDB makes it, for projects that exist as for new ones, so that none
-- is without: 128 random bits that nobody guesses.
ALTER TABLE project
    ADD COLUMN IF NOT EXISTS beacon CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT (LOWER(HEX(RANDOM_BYTES(16))));
