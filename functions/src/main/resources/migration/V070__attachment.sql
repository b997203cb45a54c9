-- A file on a card; the content is an object in the bucket. `author_name` stands in where the author has no account any more.
CREATE TABLE IF NOT EXISTS attachment (
    project_id   UUID         NOT NULL,
    id           UUID         NOT NULL,
    card_id      UUID         NOT NULL,
    name         VARCHAR(200) NOT NULL,
    content_type VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bytes        BIGINT       NOT NULL,
    object_id    UUID         NOT NULL,
    author_id    UUID         NULL,
    author_name  VARCHAR(60)  NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    revision     BIGINT       NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT attachment_card_fk FOREIGN KEY (project_id, card_id) REFERENCES card (project_id, id),
    CONSTRAINT attachment_author_fk FOREIGN KEY (author_id) REFERENCES account (id),
    CONSTRAINT attachment_bytes_ck CHECK (bytes > 0),
    -- a card's files, the oldest first
    INDEX attachment_card_ix (project_id, card_id, created_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
