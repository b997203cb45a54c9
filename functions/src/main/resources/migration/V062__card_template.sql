-- What new cards of a kind begin with; one template a kind.
CREATE TABLE IF NOT EXISTS card_template (
    project_id  UUID           NOT NULL,
    id          UUID           NOT NULL,
    kind        ENUM ('feature', 'bug', 'hardening', 'chore', 'spike') NOT NULL,
    description VARCHAR(10000) NOT NULL,
    checklist   VARCHAR(5000)  NOT NULL,
    revision    BIGINT         NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT card_template_kind_uk UNIQUE (project_id, kind),
    CONSTRAINT card_template_project_fk FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
