SELECT MAX(rank_key) AS lower, CAST(NULL AS CHAR) AS upper
  FROM `release`
 WHERE project_id = :project
