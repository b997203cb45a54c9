-- A browser that is signed in. Only the SHA-256 of its token is stored.
CREATE TABLE IF NOT EXISTS session (
    token_hash BINARY(32)   NOT NULL,
    account_id UUID         NOT NULL,
    user_agent VARCHAR(200) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    expires_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (token_hash),
    CONSTRAINT session_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    -- expired sessions are swept in this order
    INDEX session_expires_ix (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
