-- the cards that somebody who leaves was assigned to
SELECT id
  FROM card
 WHERE project_id = :project
   AND assignee_id = :id
