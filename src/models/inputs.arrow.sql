-- Which files were read, and where each of their rows went.
SELECT file, bytes, sha256, shape, rows, accepted, rejected, duplicates, duplicates_kept
FROM manifest_inputs
ORDER BY file
