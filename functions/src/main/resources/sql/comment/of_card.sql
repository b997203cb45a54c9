SELECT id, card_id AS card, author_id AS author, author_name, body, created_at, edited_at, revision
  FROM comment
 WHERE project_id = :project
   AND card_id = :card
   AND (created_at < :before OR (created_at = :before AND id < :beforeId))
 ORDER BY created_at DESC, id DESC
 LIMIT :limit
