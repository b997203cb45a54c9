-- How many files a card has. New columns come last, so MariaDB rewrites no row.
ALTER TABLE card
    ADD COLUMN IF NOT EXISTS attachments INT NOT NULL DEFAULT 0;
