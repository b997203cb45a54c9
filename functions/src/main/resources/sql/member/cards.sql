-- the cards assigned to a member
SELECT id
  FROM card
 WHERE project_id = :project
   AND assignee_id = :id
