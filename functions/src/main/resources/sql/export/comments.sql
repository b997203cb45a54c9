-- The comments of a range of cards; a card may have any number. Joins cards first, otherwise MariaDB reads all comments
-- of the project for each page.
SELECT STRAIGHT_JOIN c.number, s.card_id AS card, s.id, a.username AS author, COALESCE(a.name, s.author_name) AS author_name, s.body, s.created_at, s.edited_at
  FROM card c
  JOIN comment s ON s.project_id = c.project_id AND s.card_id = c.id
  LEFT JOIN account a ON a.id = s.author_id
 WHERE c.project_id = :project
   AND c.number >= :number
   AND c.number <= :last
   AND (c.number > :number OR s.created_at > :at OR (s.created_at = :at AND s.id > :id))
 ORDER BY c.number, s.created_at, s.id
 LIMIT :limit
