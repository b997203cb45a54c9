-- One row, locked while an account is made, so that only one person can be the first.
CREATE TABLE IF NOT EXISTS sign_up (
    id       TINYINT NOT NULL,
    accounts INT     NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT sign_up_one_row_ck CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
