-- Whether the account was a member since the invite was created, and left.
SELECT t.revision
  FROM invite i
  JOIN tombstone t ON t.project_id = i.project_id AND t.kind = 'member' AND t.id = :account AND t.revision > i.revision
 WHERE i.project_id = :project
   AND i.id = :id
 LIMIT 1
