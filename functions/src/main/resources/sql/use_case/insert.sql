INSERT INTO use_case (project_id, id, text, rank_key, revision)
SELECT :project, :id, :text, :rank, :revision
  FROM use_case
 WHERE project_id = :project
HAVING COUNT(*) < 200
