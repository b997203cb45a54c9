SELECT id, number, title, context, decision, consequences, status, superseded_by, convention, created_at
  FROM decision
 WHERE project_id = :project
   AND number > :after
 ORDER BY number
 LIMIT :limit
