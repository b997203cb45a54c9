SELECT s.id, s.title, LEFT(s.text, 280) AS excerpt, CHAR_LENGTH(s.text) > 280 AS longer, s.source,
       s.state, s.reason, s.parked_until, s.parked_release, s.card_id AS card, s.created_at, s.triaged_at, s.revision
  FROM suggestion s
 WHERE s.project_id = :project
   AND (s.triaged_at < :before OR (s.triaged_at = :before AND s.id < :beforeId))
   AND CONCAT_WS(' ', s.title, s.text, s.source, s.reason) LIKE :pattern ESCAPE '!'
 ORDER BY s.triaged_at DESC, s.id DESC
 LIMIT :limit
