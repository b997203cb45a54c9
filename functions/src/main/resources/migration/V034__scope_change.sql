-- One card that entered or left a locked release, and why. Rows are never changed or removed, nor is their release.
CREATE TABLE IF NOT EXISTS scope_change (
    project_id UUID                      NOT NULL,
    id         UUID                      NOT NULL,
    release_id UUID                      NOT NULL,
    card_id    UUID                      NOT NULL,
    direction  ENUM ('added', 'removed') NOT NULL,
    reason     VARCHAR(500)              NOT NULL,
    swap_id    UUID                      NULL,
    actor_id   UUID                      NOT NULL,
    at         DATETIME(6)               NOT NULL,
    revision   BIGINT                    NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT scope_change_release_fk FOREIGN KEY (project_id, release_id) REFERENCES `release` (project_id, id),
    CONSTRAINT scope_change_card_fk FOREIGN KEY (project_id, card_id) REFERENCES card (project_id, id),
    CONSTRAINT scope_change_swap_fk FOREIGN KEY (project_id, swap_id) REFERENCES card (project_id, id),
    CONSTRAINT scope_change_actor_fk FOREIGN KEY (actor_id) REFERENCES account (id),
    -- a release's scope changes, newest first
    INDEX scope_change_release_ix (project_id, release_id, revision, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
