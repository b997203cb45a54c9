-- Who may see or change a project.
CREATE TABLE IF NOT EXISTS member (
    project_id UUID                               NOT NULL,
    account_id UUID                               NOT NULL,
    role       ENUM ('viewer', 'editor', 'owner') NOT NULL,
    revision   BIGINT                             NOT NULL,
    PRIMARY KEY (project_id, account_id),
    CONSTRAINT member_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT member_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    -- a person's list of projects
    INDEX member_account_ix (account_id, project_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
