SELECT id, kind, description, checklist, revision
  FROM card_template
 WHERE project_id = :project
   AND revision > :since
 ORDER BY id
