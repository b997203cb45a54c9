SELECT h.project_id AS of_project, h.revision, h.ordinal, p.name AS project, h.at, h.verb, h.kind, c.number AS card, c.title
  FROM activity h
  JOIN member m ON m.project_id = h.project_id AND m.account_id = :account
  JOIN project p ON p.id = m.project_id
  LEFT JOIN card c ON c.project_id = h.project_id AND c.id = h.card_id
 WHERE h.actor_id = :account
   AND (h.project_id > :afterProject
        OR (h.project_id = :afterProject AND (h.revision > :revision OR (h.revision = :revision AND h.ordinal > :ordinal))))
 ORDER BY h.project_id, h.revision, h.ordinal
 LIMIT :limit
