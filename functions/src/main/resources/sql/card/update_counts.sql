UPDATE card
   SET checklist_done = (SELECT COUNT(*) FROM checklist_item i WHERE i.project_id = :project AND i.card_id = :card AND i.done),
       checklist_total = (SELECT COUNT(*) FROM checklist_item i WHERE i.project_id = :project AND i.card_id = :card),
       comments = (SELECT COUNT(*) FROM comment m WHERE m.project_id = :project AND m.card_id = :card),
       attachments = (SELECT COUNT(*) FROM attachment f WHERE f.project_id = :project AND f.card_id = :card),
       updated_at = :now,
       revision = :revision
 WHERE project_id = :project
   AND id = :card
