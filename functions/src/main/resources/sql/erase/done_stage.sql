-- Lets go of the stage where work is done, so that stages can be deleted.
UPDATE project
   SET done_stage_id = NULL
 WHERE id = :project
