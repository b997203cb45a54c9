INSERT INTO checklist_item (project_id, id, card_id, text, done, rank_key, revision)
VALUES (:project, :id, :card, :text, :done, :rank, :revision)
