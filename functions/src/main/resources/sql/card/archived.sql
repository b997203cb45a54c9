SELECT
-- include card/summary
       , c.description <> '' AS described,
-- include card/links
  FROM card c
 WHERE c.project_id = :project
   AND c.archived = TRUE
   AND c.number < :before
 ORDER BY c.number DESC
 LIMIT :limit
