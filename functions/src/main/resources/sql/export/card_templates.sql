SELECT id, kind, description, checklist
  FROM card_template
 WHERE project_id = :project
 ORDER BY kind
