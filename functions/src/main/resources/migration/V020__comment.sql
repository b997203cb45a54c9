-- What somebody said about a card. `author_name` stands in where the author never had an account here (an import).
CREATE TABLE IF NOT EXISTS comment (
    project_id  UUID        NOT NULL,
    id          UUID        NOT NULL,
    card_id     UUID        NOT NULL,
    author_id   UUID        NULL,
    author_name VARCHAR(60) NOT NULL,
    body        TEXT        NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    edited_at   DATETIME(6) NULL,
    revision    BIGINT      NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT comment_card_fk FOREIGN KEY (project_id, card_id) REFERENCES card (project_id, id),
    CONSTRAINT comment_author_fk FOREIGN KEY (author_id) REFERENCES account (id),
    -- a card's comments, newest first
    INDEX comment_card_ix (project_id, card_id, created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
