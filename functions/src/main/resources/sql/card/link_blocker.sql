INSERT INTO card_dependency (project_id, card_id, blocker_id)
VALUES (:project, :card, :blocker)
