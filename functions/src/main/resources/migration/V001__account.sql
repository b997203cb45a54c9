-- People who can sign in. Names of columns are the API's names wherever both exist.
CREATE TABLE IF NOT EXISTS account (
    id            UUID         NOT NULL,
    username      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(60)  NOT NULL,
    password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT account_username_uk UNIQUE (username),
    CONSTRAINT account_username_ck CHECK (username REGEXP '^[a-z0-9][a-z0-9._-]{2,39}$')
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
