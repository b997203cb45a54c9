-- The project's revision when the invite was made: who left since then is not let in by it. Invites from before this
-- column count as older than anybody's leaving.
ALTER TABLE invite
    ADD COLUMN IF NOT EXISTS revision BIGINT NOT NULL DEFAULT 0;
