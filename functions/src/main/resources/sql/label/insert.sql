INSERT INTO label (project_id, id, name, color, revision)
SELECT :project, :id, :name, :color, :revision
  FROM label
 WHERE project_id = :project
HAVING COUNT(*) < 200
