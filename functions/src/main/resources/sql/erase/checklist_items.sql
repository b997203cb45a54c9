DELETE FROM checklist_item
 WHERE project_id = :project
