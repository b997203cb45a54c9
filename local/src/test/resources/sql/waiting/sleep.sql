-- Takes a minute, unless somebody stops it.
SELECT SLEEP(60) AS slept
