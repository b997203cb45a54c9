INSERT INTO checklist_item (project_id, id, card_id, text, done, rank_key, revision)
SELECT :project, :id, :card, :text, :done, :rank, :revision
  FROM checklist_item
 WHERE project_id = :project
   AND card_id = :card
HAVING COUNT(*) < 100
