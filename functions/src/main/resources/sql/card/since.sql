-- Cards that changed since a revision, archived ones too, so that they leave the board.
SELECT
-- include card/summary
       , c.description <> '' AS described,
-- include card/links
  FROM card c
 WHERE c.project_id = :project
   AND c.revision > :since
 ORDER BY c.rank_key, c.id
