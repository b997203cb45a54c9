-- The labels of all cards of a project, in the order in which the index of their foreign key has them.
SELECT card_id AS card, label_id AS label
  FROM card_label
 WHERE project_id = :project
 ORDER BY label_id, card_id
