-- Which decisions a card follows.
CREATE TABLE IF NOT EXISTS card_decision (
    project_id  UUID NOT NULL,
    card_id     UUID NOT NULL,
    decision_id UUID NOT NULL,
    PRIMARY KEY (project_id, card_id, decision_id),
    CONSTRAINT card_decision_card_fk FOREIGN KEY (project_id, card_id) REFERENCES card (project_id, id),
    CONSTRAINT card_decision_decision_fk FOREIGN KEY (project_id, decision_id) REFERENCES decision (project_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
