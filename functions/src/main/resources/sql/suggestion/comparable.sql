-- Everything that an idea may repeat: cards, and suggestions that became none.
SELECT 'card' AS kind, c.id, c.number, c.title, LEFT(c.description, 400) AS text, c.archived, NULL AS state,
       NULL AS reason, NULL AS triaged_at
  FROM card c
 WHERE c.project_id = :project
 UNION ALL
SELECT 'suggestion', s.id, 0, s.title, LEFT(s.text, 400), FALSE, s.state, s.reason, s.triaged_at
  FROM suggestion s
 WHERE s.project_id = :project
   AND s.id <> :id
   AND s.state IN ('open', 'parked', 'rejected')
