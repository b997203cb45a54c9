-- The checklists of some cards: a card has no more than a hundred lines. The cards come first, as in export/comments.
SELECT STRAIGHT_JOIN i.card_id AS card, i.id, i.text, i.done, i.rank_key AS `rank`
  FROM card c
  JOIN checklist_item i ON i.project_id = c.project_id AND i.card_id = c.id
 WHERE c.project_id = :project
   AND c.number > :after
   AND c.number <= :last
 ORDER BY c.number, i.rank_key, i.id
