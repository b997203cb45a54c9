-- Decisions reference each other, so the references are cleared before deleting.
UPDATE decision
   SET status = 'proposed', superseded_by = NULL
 WHERE project_id = :project
   AND superseded_by IS NOT NULL
