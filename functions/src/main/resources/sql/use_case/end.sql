SELECT MAX(rank_key) AS lower, CAST(NULL AS CHAR) AS upper
  FROM use_case
 WHERE project_id = :project
