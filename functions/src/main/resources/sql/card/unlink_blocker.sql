DELETE FROM card_dependency
 WHERE project_id = :project
   AND card_id = :card
   AND blocker_id = :blocker
