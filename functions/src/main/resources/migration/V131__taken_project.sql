-- Every id that a project ever had. Clients choose ids: one of a project that was deleted would open what is left of its files.
CREATE TABLE IF NOT EXISTS taken_project (
    id UUID NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
