-- All but the 50 newest sessions of an account.
DELETE FROM session
 WHERE account_id = :account
   AND created_at < (SELECT newest.created_at
                       FROM (SELECT created_at
                               FROM session
                              WHERE account_id = :account
                              ORDER BY created_at DESC
                              LIMIT 1 OFFSET 49) newest)
