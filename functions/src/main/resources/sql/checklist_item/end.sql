SELECT MAX(rank_key) AS lower, CAST(NULL AS CHAR) AS upper
  FROM checklist_item
 WHERE project_id = :project
