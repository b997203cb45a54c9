-- What was exported for an account counts, like what it sends, until its object is swept.
ALTER TABLE upload
    MODIFY owner_kind ENUM ('project', 'account', 'exports') NOT NULL;
