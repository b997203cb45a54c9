-- A left join, so that MariaDB finds the page before the names. An inner join would sort all rows of a person for each
-- page.
SELECT h.revision, h.ordinal, h.change_id AS `change`, a.username AS actor, h.at, h.verb, h.kind, h.thing_id AS thing, h.card_id AS card, h.undone, h.fields
  FROM activity h
  LEFT JOIN account a ON a.id = h.actor_id
 WHERE h.project_id = :project
   AND (h.revision > :revision OR (h.revision = :revision AND h.ordinal > :ordinal))
 ORDER BY h.revision, h.ordinal
 LIMIT :limit
