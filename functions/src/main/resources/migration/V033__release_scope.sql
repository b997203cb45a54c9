-- How much fits into a release, when its scope was locked and shipped, and how many scope changes there were since.
ALTER TABLE `release`
    ADD COLUMN IF NOT EXISTS capacity      DECIMAL(6, 1) NULL,
    ADD COLUMN IF NOT EXISTS locked_at     DATETIME(6)   NULL,
    ADD COLUMN IF NOT EXISTS shipped_at    DATETIME(6)   NULL,
    ADD COLUMN IF NOT EXISTS scope_added   INT           NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS scope_removed INT           NOT NULL DEFAULT 0,
    ADD CONSTRAINT IF NOT EXISTS release_capacity_ck CHECK (capacity >= 0);
