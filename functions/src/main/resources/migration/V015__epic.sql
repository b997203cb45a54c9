-- A theme across releases.
CREATE TABLE IF NOT EXISTS epic (
    project_id UUID         NOT NULL,
    id         UUID         NOT NULL,
    name       VARCHAR(60)  NOT NULL,
    rank_key   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision   BIGINT       NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT epic_name_uk UNIQUE (project_id, name),
    CONSTRAINT epic_project_fk FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
