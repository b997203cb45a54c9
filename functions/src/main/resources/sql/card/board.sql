-- The live cards of a board, without their texts; card/links has their links.
SELECT
-- include card/summary
       , c.description <> '' AS described,
       NULL AS labels, NULL AS blocked_by, NULL AS decisions
  FROM card c
 WHERE c.project_id = :project
   AND c.archived = FALSE
 ORDER BY c.rank_key, c.id
