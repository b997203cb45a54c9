INSERT INTO stage (project_id, id, name, rank_key, wip_limit, done, revision)
SELECT :project, :id, :name, :rank, :wipLimit, FALSE, :revision
  FROM stage
 WHERE project_id = :project
HAVING COUNT(*) < 30
