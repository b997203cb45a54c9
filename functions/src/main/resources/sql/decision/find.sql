SELECT id, number, title, context, decision, consequences, status, superseded_by, convention, created_at, revision
  FROM decision
 WHERE project_id = :project
   AND id = :id
