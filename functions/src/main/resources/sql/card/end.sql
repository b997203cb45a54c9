SELECT MAX(rank_key) AS lower, CAST(NULL AS CHAR) AS upper
  FROM card
 WHERE project_id = :project
