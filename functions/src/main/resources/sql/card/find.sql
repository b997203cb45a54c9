SELECT
-- include card/summary
       , c.description, c.created_by, c.created_at, c.updated_at,
-- include card/links
  FROM card c
 WHERE c.project_id = :project
   AND c.id = :id
