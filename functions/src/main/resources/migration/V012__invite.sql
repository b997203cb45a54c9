-- A link that makes its bearer a member. Only the SHA-256 of its token is stored.
CREATE TABLE IF NOT EXISTS invite (
    project_id UUID                               NOT NULL,
    id         UUID                               NOT NULL,
    token_hash BINARY(32)                         NOT NULL,
    role       ENUM ('viewer', 'editor', 'owner') NOT NULL,
    created_by UUID                               NOT NULL,
    created_at DATETIME(6)                        NOT NULL,
    expires_at DATETIME(6)                        NOT NULL,
    uses       INT                                NOT NULL DEFAULT 0,
    PRIMARY KEY (project_id, id),
    CONSTRAINT invite_token_uk UNIQUE (token_hash),
    CONSTRAINT invite_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT invite_account_fk FOREIGN KEY (created_by) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
