SELECT h.revision, h.ordinal, h.change_id AS `change`, h.actor_id AS actor, a.name AS actor_name, h.at,
       h.verb, h.kind, h.thing_id AS thing, h.card_id AS card, h.undone, h.fields
  FROM activity h
  JOIN account a ON a.id = h.actor_id
 WHERE h.project_id = :project
   -- rows of changes without effect exist for retries only
   AND h.fields <> '[]'
   AND (h.revision < :revision OR (h.revision = :revision AND h.ordinal > :ordinal))
 ORDER BY h.revision DESC, h.ordinal
 LIMIT :limit
