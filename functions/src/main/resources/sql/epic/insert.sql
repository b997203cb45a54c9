INSERT INTO epic (project_id, id, name, rank_key, revision)
SELECT :project, :id, :name, :rank, :revision
  FROM epic
 WHERE project_id = :project
HAVING COUNT(*) < 100
