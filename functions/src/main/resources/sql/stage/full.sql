-- Returns the stage if it does not take that many more cards. Counts its cards only if the project enforces limits.
SELECT s.name, s.wip_limit AS `limit`
  FROM stage s
  JOIN project p ON p.id = s.project_id
 WHERE s.project_id = :project
   AND s.id = :id
   AND p.wip_policy = 'block'
   AND s.wip_limit < :adding + (SELECT COUNT(*)
                                  FROM card c
                                 WHERE c.project_id = :project
                                   AND c.stage_id = s.id
                                   AND c.archived = FALSE)
