-- Clears the reference to the done stage, so that stages can be deleted.
UPDATE project
   SET done_stage_id = NULL
 WHERE id = :project
