UPDATE project
   SET done_stage_id = :stage
 WHERE id = :project
