SELECT t.id, t.card_id AS card, t.name, t.content_type, t.bytes, COALESCE(a.name, t.author_name) AS author_name, t.created_at
  FROM attachment t
  LEFT JOIN account a ON a.id = t.author_id
 WHERE t.project_id = :project
   AND t.id > :after
 ORDER BY t.id
 LIMIT :limit
