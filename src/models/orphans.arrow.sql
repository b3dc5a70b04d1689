-- Keys that point nowhere.
SELECT what, rows
FROM manifest_orphans
WHERE rows > 0 -- nothing to tell of keys that all resolve
ORDER BY rows DESC, what
