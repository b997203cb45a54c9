SELECT accounts
  FROM sign_up
 WHERE id = 1
