SELECT a.id,
       a.username,
       a.name,
       (SELECT COUNT(*) FROM recovery_code r WHERE r.account_id = a.id) AS recovery_codes_left
  FROM account a
 WHERE a.id = :account
