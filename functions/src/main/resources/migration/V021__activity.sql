-- One row for each thing a change touched: the history, the idempotency of changes and the source of undo.
CREATE TABLE IF NOT EXISTS activity (
    project_id   UUID        NOT NULL,
    revision     BIGINT      NOT NULL,
    ordinal      INT         NOT NULL,
    change_id    UUID        NOT NULL,
    request_hash BINARY(32)  NOT NULL,
    actor_id     UUID        NOT NULL,
    verb         ENUM ('added', 'edited', 'moved', 'archived', 'restored', 'removed', 'imported', 'undone') NOT NULL,
    kind         ENUM ('project', 'stage', 'release', 'epic', 'label', 'member', 'card', 'checklistItem', 'comment') NOT NULL,
    thing_id     UUID        NOT NULL,
    card_id      UUID        NULL,
    fields       JSON        NOT NULL,
    undone       UUID        NULL,
    at           DATETIME(6) NOT NULL,
    PRIMARY KEY (project_id, revision, ordinal),
    -- the same change id is carried out once
    CONSTRAINT activity_change_uk UNIQUE (project_id, change_id, ordinal),
    -- a change is undone once; `undone` names it in the first row of the change that undid it
    CONSTRAINT activity_undone_uk UNIQUE (project_id, undone),
    CONSTRAINT activity_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT activity_actor_fk FOREIGN KEY (actor_id) REFERENCES account (id),
    -- the history of a card, newest first
    INDEX activity_card_ix (project_id, card_id, revision, ordinal)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
