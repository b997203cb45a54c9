-- Decisions refer to each other, so they cannot go as they are.
UPDATE decision
   SET status = 'proposed', superseded_by = NULL
 WHERE project_id = :project
   AND superseded_by IS NOT NULL
