SELECT s.id, s.title, s.text, s.source, s.source_url, s.state, s.reason, s.parked_until, s.parked_release, s.card_id AS card,
       a.username AS created_by, s.created_at, s.triaged_at
  FROM suggestion s
  JOIN account a ON a.id = s.created_by
 WHERE s.project_id = :project
   AND s.id > :after
 ORDER BY s.id
 LIMIT :limit
