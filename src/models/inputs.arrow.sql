-- The files that were read, how their columns are read, and the number of rows accepted, rejected and dropped as duplicates.
-- Of the rejected, `left_out` have no fault: they were not sold, or are in another currency, or left out by their mapping, or far from all others in time.
-- Of the duplicates, `older` are lines of orders that a newer file has.
SELECT file, bytes, sha256, shape, rows, accepted, rejected, duplicates, duplicates_kept, left_out, older, readings
FROM manifest_inputs
ORDER BY file
