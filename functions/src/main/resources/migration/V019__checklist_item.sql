-- A line of a card's checklist: mostly an acceptance criterion.
CREATE TABLE IF NOT EXISTS checklist_item (
    project_id UUID         NOT NULL,
    id         UUID         NOT NULL,
    card_id    UUID         NOT NULL,
    text       VARCHAR(300) NOT NULL,
    done       BOOLEAN      NOT NULL,
    rank_key   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision   BIGINT       NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT checklist_item_card_fk FOREIGN KEY (project_id, card_id) REFERENCES card (project_id, id),
    -- a card's checklist in order
    INDEX checklist_item_card_ix (project_id, card_id, rank_key, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
