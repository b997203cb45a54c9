SELECT l.project_id AS project, l.release_id AS `release`, p.project_key AS `key`, p.name, p.estimate_unit
  FROM public_link l
  JOIN project p ON p.id = l.project_id
 WHERE l.token_hash = :token
