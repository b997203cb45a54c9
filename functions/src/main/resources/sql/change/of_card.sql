-- An imported card has no row of its own for the import: the row of the import ends its history. An imported card may be
-- older than the project; every other card is younger than the import.
SELECT h.revision, h.ordinal, h.change_id AS `change`, h.actor_id AS actor, a.name AS actor_name, h.at,
       h.verb, h.kind, h.thing_id AS thing, h.card_id AS card, h.undone, h.fields
  FROM activity h
  JOIN account a ON a.id = h.actor_id
 WHERE h.project_id = :project
   AND h.card_id = :card
   AND (h.revision < :revision OR (h.revision = :revision AND h.ordinal > :ordinal))
 UNION ALL
SELECT h.revision, h.ordinal, h.change_id, h.actor_id, a.name, h.at,
       h.verb, h.kind, h.thing_id, h.card_id, h.undone, h.fields
  FROM activity h
  JOIN account a ON a.id = h.actor_id
  JOIN card c ON c.project_id = h.project_id AND c.id = :card AND c.created_at <= h.at
 WHERE h.project_id = :project
   AND h.revision = 1
   AND h.kind = 'project'
   AND h.verb = 'imported'
   AND (h.revision < :revision OR (h.revision = :revision AND h.ordinal > :ordinal))
 ORDER BY revision DESC, ordinal
 LIMIT :limit
