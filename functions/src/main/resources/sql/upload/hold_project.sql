-- Announcements of a project wait for each other and for its changes, and it is asked once more who may.
SELECT p.archived
  FROM project p
  JOIN member m ON m.project_id = p.id AND m.account_id = :account
 WHERE p.id = :project
   AND m.role <> 'viewer'
   FOR UPDATE
