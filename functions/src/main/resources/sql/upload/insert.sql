INSERT INTO upload (owner_kind, owner_id, id, account_id, bytes, announced_at)
VALUES (:ownerKind, :owner, :id, :account, :bytes, :now)
