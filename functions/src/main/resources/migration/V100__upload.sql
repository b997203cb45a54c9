-- What somebody announced to send to the bucket, until the object is swept. The owner is a project, or an account that imports;
-- clients choose the ids of both, so the id alone does not say which.
CREATE TABLE IF NOT EXISTS upload (
    owner_kind   ENUM ('project', 'account') NOT NULL,
    owner_id     UUID        NOT NULL,
    id           UUID        NOT NULL,
    account_id   UUID        NOT NULL,
    bytes        BIGINT      NOT NULL,
    announced_at DATETIME(6) NOT NULL,
    -- the change that attaches it: an upload is copied for one change only
    change_id    UUID        NULL,
    -- whether its bytes count as an attachment's by now
    attached     BOOLEAN     NOT NULL DEFAULT FALSE,
    PRIMARY KEY (owner_kind, owner_id, id),
    CONSTRAINT upload_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT upload_bytes_ck CHECK (bytes > 0),
    -- the sweep looks for old ones
    INDEX upload_announced_ix (announced_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
