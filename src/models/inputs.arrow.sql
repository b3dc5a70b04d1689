-- The files that were read, how their columns are read, and the number of rows accepted, rejected and dropped as duplicates.
SELECT file, bytes, sha256, shape, rows, accepted, rejected, duplicates, duplicates_kept, readings
FROM manifest_inputs
ORDER BY file
