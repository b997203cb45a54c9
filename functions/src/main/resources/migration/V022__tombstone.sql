-- What was removed, so that a client which asks for changes since a revision hears of it.
CREATE TABLE IF NOT EXISTS tombstone (
    project_id UUID   NOT NULL,
    revision   BIGINT NOT NULL,
    kind       ENUM ('stage', 'release', 'epic', 'label', 'member', 'checklistItem', 'comment') NOT NULL,
    id         UUID   NOT NULL,
    PRIMARY KEY (project_id, revision, kind, id),
    CONSTRAINT tombstone_project_fk FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
