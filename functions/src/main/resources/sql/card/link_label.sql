INSERT INTO card_label (project_id, card_id, label_id)
VALUES (:project, :card, :label)
