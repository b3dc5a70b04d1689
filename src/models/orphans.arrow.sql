-- Orphan keys: keys that match no row of the table they refer to.
SELECT what, rows
FROM manifest_orphans
WHERE rows > 0 -- keys that all resolve are not listed
ORDER BY rows DESC, what
