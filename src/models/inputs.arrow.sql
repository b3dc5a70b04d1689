-- The files that were read, and the number of rows accepted, rejected and dropped as duplicates.
SELECT file, bytes, sha256, shape, rows, accepted, rejected, duplicates, duplicates_kept
FROM manifest_inputs
ORDER BY file
