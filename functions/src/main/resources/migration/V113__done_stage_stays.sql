-- The stage where work is done cannot be removed, whatever a statement says.
ALTER TABLE project
    ADD CONSTRAINT project_done_stage_fk FOREIGN KEY IF NOT EXISTS (id, done_stage_id) REFERENCES stage (project_id, id);
