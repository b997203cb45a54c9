-- sign_in/create.sql: the user of functions. It has no password: RDS checks a token signed with their IAM identity.
CREATE USER IF NOT EXISTS 'scopekeeper'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS' REQUIRE SSL
