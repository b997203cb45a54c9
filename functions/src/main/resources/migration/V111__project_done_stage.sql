-- The one stage of the project where work is done: a project cannot have two. Empty only until its first stages are stored.
ALTER TABLE project
    ADD COLUMN IF NOT EXISTS done_stage_id UUID NULL;
