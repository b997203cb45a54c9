-- The ideas that changed since a revision, and the project at the same moment: cards, and suggestions that did not
-- become cards. A suggestion that no longer counts, or was deleted, has no title.
SELECT 'project' AS kind, p.id, p.revision, '' AS title, '' AS text, p.created_at AS created_at
  FROM project p
 WHERE p.id = :project
 UNION ALL
SELECT 'suggestion', t.id, t.revision, '', '', NULL
  FROM tombstone t
 WHERE t.project_id = :project
   AND t.revision > :since
   AND t.kind = 'suggestion'
 UNION ALL
SELECT 'card', c.id, c.revision, c.title, LEFT(c.description, 400), NULL
  FROM card c
 WHERE c.project_id = :project
   AND c.revision > :since
 UNION ALL
SELECT 'suggestion', s.id, s.revision, IF(s.state IN ('open', 'parked', 'rejected'), s.title, ''), LEFT(s.text, 400), NULL
  FROM suggestion s
 WHERE s.project_id = :project
   AND s.revision > :since
