INSERT INTO card_decision (project_id, card_id, decision_id)
VALUES (:project, :card, :decision)
