-- What somebody wants to get done with the product, in a line.
CREATE TABLE IF NOT EXISTS use_case (
    project_id UUID         NOT NULL,
    id         UUID         NOT NULL,
    text       VARCHAR(300) NOT NULL,
    rank_key   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision   BIGINT       NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT use_case_project_fk FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
