-- The first statement of every change: locks the project, increments its revision and checks the role again.
UPDATE project p
  JOIN member m ON m.project_id = p.id AND m.account_id = :account
   SET p.revision = LAST_INSERT_ID(p.revision + 1)
 WHERE p.id = :project
   AND m.role + 0 >= FIND_IN_SET(LOWER(:role), 'viewer,editor,owner')
   AND (p.archived = FALSE OR :whenArchived)
