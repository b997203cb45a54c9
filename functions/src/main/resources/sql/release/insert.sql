INSERT INTO `release` (project_id, id, name, rank_key, state, target_date, revision)
SELECT :project, :id, :name, :rank, :state, :targetDate, :revision
  FROM `release`
 WHERE project_id = :project
HAVING COUNT(*) < 100
