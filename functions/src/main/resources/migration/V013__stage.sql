-- A column of the board. Keys begin with the project, so a foreign key cannot leave it and a board lies together.
CREATE TABLE IF NOT EXISTS stage (
    project_id UUID         NOT NULL,
    id         UUID         NOT NULL,
    name       VARCHAR(60)  NOT NULL,
    rank_key   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wip_limit  INT          NULL,
    done       BOOLEAN      NOT NULL,
    -- at most one stage of a project is where work is done
    done_mark  BOOLEAN AS (IF(done, TRUE, NULL)) PERSISTENT,
    revision   BIGINT       NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT stage_name_uk UNIQUE (project_id, name),
    CONSTRAINT stage_done_uk UNIQUE (project_id, done_mark),
    CONSTRAINT stage_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT stage_wip_limit_ck CHECK (wip_limit BETWEEN 1 AND 999)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
