DELETE FROM invite
 WHERE created_by = :account
