-- An idea, and what was answered to it. Kept for good, so that what was once refused is known when it comes again.
CREATE TABLE IF NOT EXISTS suggestion (
    project_id     UUID          NOT NULL,
    id             UUID          NOT NULL,
    title          VARCHAR(200)  NOT NULL,
    text           TEXT          NOT NULL,
    source         VARCHAR(60)   NOT NULL,
    source_url     VARCHAR(2000) NOT NULL,
    state          ENUM ('open', 'parked', 'accepted', 'merged', 'rejected') NOT NULL,
    reason         VARCHAR(500)  NOT NULL,
    parked_until   DATE          NULL,
    parked_release UUID          NULL,
    card_id        UUID          NULL,
    created_by     UUID          NOT NULL,
    created_at     DATETIME(6)   NOT NULL,
    triaged_at     DATETIME(6)   NULL,
    revision       BIGINT        NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT suggestion_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT suggestion_release_fk FOREIGN KEY (project_id, parked_release) REFERENCES `release` (project_id, id),
    CONSTRAINT suggestion_card_fk FOREIGN KEY (project_id, card_id) REFERENCES card (project_id, id),
    CONSTRAINT suggestion_created_by_fk FOREIGN KEY (created_by) REFERENCES account (id),
    -- what is in the inbox
    INDEX suggestion_state_ix (project_id, state, created_at),
    -- what changed since a revision
    INDEX suggestion_revision_ix (project_id, revision),
    -- what left the inbox, newest first
    INDEX suggestion_triaged_ix (project_id, triaged_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
