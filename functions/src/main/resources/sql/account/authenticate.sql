-- The caller, their role in the project, and the earlier change with this change id: one statement for every request.
SELECT a.id                AS account,
       a.username,
       a.name,
       m.role,
       p.revision,
       p.beacon,
       c.revision          AS recorded_revision,
       HEX(c.request_hash) AS recorded_request
  FROM session s
  JOIN account a ON a.id = s.account_id
  LEFT JOIN member m ON m.project_id = :project AND m.account_id = a.id
  LEFT JOIN project p ON p.id = m.project_id
  LEFT JOIN activity c ON c.project_id = m.project_id AND c.change_id = :change AND c.ordinal = 0
 WHERE s.token_hash = :token
   AND s.expires_at > :now
