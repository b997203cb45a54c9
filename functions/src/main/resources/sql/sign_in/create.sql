-- sign_in/create.sql: the functions' own user, who has no password: RDS checks a token made with their IAM identity.
CREATE USER IF NOT EXISTS 'scopekeeper'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS' REQUIRE SSL
