-- Which cards a card waits for.
CREATE TABLE IF NOT EXISTS card_dependency (
    project_id UUID NOT NULL,
    card_id    UUID NOT NULL,
    blocker_id UUID NOT NULL,
    PRIMARY KEY (project_id, card_id, blocker_id),
    CONSTRAINT card_dependency_card_fk FOREIGN KEY (project_id, card_id) REFERENCES card (project_id, id),
    CONSTRAINT card_dependency_blocker_fk FOREIGN KEY (project_id, blocker_id) REFERENCES card (project_id, id),
    CONSTRAINT card_dependency_ck CHECK (card_id <> blocker_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
