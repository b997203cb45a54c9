-- A question to settle before coding. CHECK is a reserved word, hence the quotes.
CREATE TABLE IF NOT EXISTS `check` (
    project_id UUID         NOT NULL,
    id         UUID         NOT NULL,
    area       ENUM ('use_cases', 'mvp_scope', 'architecture', 'maintainability', 'hardening', 'performance',
                     'test_automation', 'deployment') NOT NULL,
    question   VARCHAR(300) NOT NULL,
    why        VARCHAR(500) NOT NULL,
    state      ENUM ('open', 'answered', 'waived') NOT NULL,
    answer     MEDIUMTEXT   NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    required   BOOLEAN      NOT NULL,
    -- which of the standard checks it is, so that the missing ones can be added later
    standard   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    owasp      VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    rank_key   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision   BIGINT       NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT check_standard_uk UNIQUE (project_id, standard),
    CONSTRAINT check_project_fk FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
