SELECT h.revision, h.ordinal, h.change_id AS `change`, h.actor_id AS actor, a.name AS actor_name, h.at,
       h.verb, h.kind, h.thing_id AS thing, h.card_id AS card, h.undone, h.fields
  FROM activity h
  JOIN account a ON a.id = h.actor_id
 WHERE h.project_id = :project
   AND h.change_id = :change
 ORDER BY h.ordinal DESC
