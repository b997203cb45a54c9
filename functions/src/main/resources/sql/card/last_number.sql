-- The project is locked, so the highest number cannot change.
SELECT COALESCE(MAX(number), 0) AS number
  FROM card
 WHERE project_id = :project
