-- Failed attempts to prove who one is, counted per name tried and source address, so that an attacker
-- elsewhere cannot lock the owner out. The subject is hashed: names that nobody owns are not collected.
CREATE TABLE IF NOT EXISTS attempt (
    subject_hash BINARY(32)  NOT NULL,
    failures     INT         NOT NULL,
    started_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (subject_hash),
    CONSTRAINT attempt_failures_ck CHECK (failures >= 0),
    -- old counts are swept in this order
    INDEX attempt_started_ix (started_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
