-- administrator/password.sql: of the user who is signed in, which takes no privilege.
SET PASSWORD = PASSWORD(?)
