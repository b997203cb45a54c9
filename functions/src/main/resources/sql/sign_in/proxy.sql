-- sign_in/proxy.sql: the user of RDS Proxy, made or given this password; rows only, because a temporary table would keep a
-- connection of the proxy for one function.
GRANT SELECT, INSERT, UPDATE, DELETE ON scopekeeper.* TO 'scopekeeper_proxy'@'%' IDENTIFIED BY ? REQUIRE SSL
