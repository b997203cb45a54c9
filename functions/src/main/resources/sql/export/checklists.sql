-- The checklist items of a range of cards. Joins cards first, as in export/comments.
SELECT STRAIGHT_JOIN c.number, i.card_id AS card, i.id, i.text, i.done, i.rank_key AS `rank`
  FROM card c
  JOIN checklist_item i ON i.project_id = c.project_id AND i.card_id = c.id
 WHERE c.project_id = :project
   AND c.number >= :number
   AND c.number <= :last
   AND (c.number > :number OR i.rank_key > :rank OR (i.rank_key = :rank AND i.id > :id))
 ORDER BY c.number, i.rank_key, i.id
 LIMIT :limit
