UPDATE card_template
   SET description = :description, checklist = :checklist, revision = :revision
 WHERE project_id = :project
   AND id = :id
