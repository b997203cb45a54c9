SELECT id
  FROM checklist_item
 WHERE project_id = :project
 ORDER BY rank_key, id
