INSERT INTO decision (project_id, id, number, title, context, decision, consequences, status, superseded_by, convention, created_at, revision)
SELECT :project, :id, :number, :title, :context, :decision, :consequences, :status, :supersededBy, :convention, :createdAt, :revision
  FROM decision
 WHERE project_id = :project
HAVING COUNT(*) < 1000
