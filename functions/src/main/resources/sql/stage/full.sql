-- A stage that takes no more cards, if it is one. Its cards are counted only where it can be one.
SELECT s.name, s.wip_limit AS `limit`
  FROM stage s
  JOIN project p ON p.id = s.project_id
 WHERE s.project_id = :project
   AND s.id = :id
   AND p.wip_policy = 'block'
   AND s.wip_limit <= (SELECT COUNT(*)
                         FROM card c
                        WHERE c.project_id = :project
                          AND c.stage_id = s.id
                          AND c.archived = FALSE)
