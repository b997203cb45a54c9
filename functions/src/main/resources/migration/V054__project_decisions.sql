-- How many decisions a project has ever had: a number that was seen is not given again, also when its proposal was removed.
ALTER TABLE project
    ADD COLUMN IF NOT EXISTS decisions INT NOT NULL DEFAULT 0;
