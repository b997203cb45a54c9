-- An architecture decision or a convention, numbered within its project.
CREATE TABLE IF NOT EXISTS decision (
    project_id    UUID         NOT NULL,
    id            UUID         NOT NULL,
    number        INT          NOT NULL,
    title         VARCHAR(200) NOT NULL,
    context       MEDIUMTEXT   NOT NULL,
    decision      MEDIUMTEXT   NOT NULL,
    consequences  MEDIUMTEXT   NOT NULL,
    status        ENUM ('proposed', 'accepted', 'superseded') NOT NULL,
    superseded_by UUID         NULL,
    convention    BOOLEAN      NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    revision      BIGINT       NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT decision_number_uk UNIQUE (project_id, number),
    CONSTRAINT decision_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT decision_successor_fk FOREIGN KEY (project_id, superseded_by) REFERENCES decision (project_id, id),
    CONSTRAINT decision_status_ck CHECK ((status = 'superseded') = (superseded_by IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
