-- A link is valid as long as its creator is an owner and the project is not archived.
SELECT l.project_id AS project, l.release_id AS `release`, p.project_key AS `key`, p.name, p.estimate_unit
  FROM public_link l
  JOIN project p ON p.id = l.project_id
  JOIN member m ON m.project_id = l.project_id AND m.account_id = l.created_by
 WHERE l.token_hash = :token
   AND p.archived = FALSE
   AND m.role = 'owner'
