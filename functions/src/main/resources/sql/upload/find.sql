SELECT account_id AS account, bytes, change_id AS `change`
  FROM upload
 WHERE owner_kind = :ownerKind
   AND owner_id = :owner
   AND id = :id
