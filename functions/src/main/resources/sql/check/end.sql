SELECT MAX(rank_key) AS lower, CAST(NULL AS CHAR) AS upper
  FROM `check`
 WHERE project_id = :project
