-- A name with spaces behind it is another name: ascii_bin would ignore them.
ALTER TABLE account
    MODIFY COLUMN username VARCHAR(40) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL;
