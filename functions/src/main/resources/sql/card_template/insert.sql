INSERT INTO card_template (project_id, id, kind, description, checklist, revision)
VALUES (:project, :id, :kind, :description, :checklist, :revision)
