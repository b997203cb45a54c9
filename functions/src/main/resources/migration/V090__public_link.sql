CREATE TABLE IF NOT EXISTS public_link (
    project_id UUID        NOT NULL,
    id         UUID        NOT NULL,
    token_hash BINARY(32)  NOT NULL,
    -- absent: everything that is planned
    release_id UUID        NULL,
    created_by UUID        NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (project_id, id),
    CONSTRAINT public_link_token_uk UNIQUE (token_hash),
    CONSTRAINT public_link_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    -- a link ends with the release it is for
    CONSTRAINT public_link_release_fk FOREIGN KEY (project_id, release_id) REFERENCES `release` (project_id, id) ON DELETE CASCADE,
    CONSTRAINT public_link_account_fk FOREIGN KEY (created_by) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
