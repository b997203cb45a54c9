-- What a project estimates and plans in. New columns come last, so MariaDB rewrites no row.
ALTER TABLE project
    ADD COLUMN IF NOT EXISTS estimate_unit ENUM ('points', 'days') NOT NULL DEFAULT 'points';
