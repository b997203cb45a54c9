-- A left join, so that the page is found before the names: MariaDB would sort all that a person did for each page.
SELECT s.id, s.title, s.text, s.source, s.source_url, s.state, s.reason, s.parked_until, s.parked_release, s.card_id AS card,
       a.username AS created_by, s.created_at, s.triaged_at
  FROM suggestion s
  LEFT JOIN account a ON a.id = s.created_by
 WHERE s.project_id = :project
   AND s.id > :after
 ORDER BY s.id
 LIMIT :limit
