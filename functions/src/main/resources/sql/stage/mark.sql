-- The mark of the former stage goes first. It is written for the release before this one, which reads it; project.done_stage_id
-- is what holds.
UPDATE stage
   SET done = (id = :id)
 WHERE project_id = :project
   AND (id = :id OR done_mark)
 ORDER BY done DESC
