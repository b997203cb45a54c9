-- One product being built. `revision` counts its changes and is the first row every change locks.
CREATE TABLE IF NOT EXISTS project (
    id          UUID          NOT NULL,
    project_key VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name        VARCHAR(60)   NOT NULL,
    purpose     VARCHAR(2000) NOT NULL,
    archived    BOOLEAN       NOT NULL DEFAULT FALSE,
    changed_at  BIGINT        NOT NULL DEFAULT 0,
    revision    BIGINT        NOT NULL DEFAULT 0,
    created_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT project_key_ck CHECK (project_key REGEXP '^[A-Z][A-Z0-9]{1,5}$')
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
