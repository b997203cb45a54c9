-- All current and former members, and so everybody that the project can reference.
SELECT DISTINCT a.id, a.username, a.name, m.role
  FROM activity h
  JOIN account a ON a.id = h.thing_id
  LEFT JOIN member m ON m.project_id = h.project_id AND m.account_id = a.id
 WHERE h.project_id = :project
   AND h.kind = 'member'
 ORDER BY a.username
