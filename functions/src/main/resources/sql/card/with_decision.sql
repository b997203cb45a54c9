SELECT card_id AS id
  FROM card_decision
 WHERE project_id = :project
   AND decision_id = :id
 ORDER BY card_id
