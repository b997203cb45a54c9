-- Which labels a card carries.
CREATE TABLE IF NOT EXISTS card_label (
    project_id UUID NOT NULL,
    card_id    UUID NOT NULL,
    label_id   UUID NOT NULL,
    PRIMARY KEY (project_id, card_id, label_id),
    CONSTRAINT card_label_card_fk FOREIGN KEY (project_id, card_id) REFERENCES card (project_id, id),
    CONSTRAINT card_label_label_fk FOREIGN KEY (project_id, label_id) REFERENCES label (project_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
