-- Whether a stage over its limit warns or takes no more cards.
ALTER TABLE project
    ADD COLUMN IF NOT EXISTS wip_policy ENUM ('warn', 'block') NOT NULL DEFAULT 'warn';
