-- A left join, so that MariaDB finds the page before the names. An inner join would sort all rows of a person for each
-- page.
SELECT s.id, s.title, s.text, s.source, s.source_url, s.state, s.reason, s.parked_until, s.parked_release, s.card_id AS card,
       a.username AS created_by, s.created_at, s.triaged_at
  FROM suggestion s
  LEFT JOIN account a ON a.id = s.created_by
 WHERE s.project_id = :project
   AND s.id > :after
 ORDER BY s.id
 LIMIT :limit
