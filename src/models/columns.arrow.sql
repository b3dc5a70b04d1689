-- The columns of the clean tables: type, empty cells and distinct values.
SELECT "table", "column", type, rows, nulls, distinct_values, supplied
FROM manifest_columns
WHERE rows > 0 -- a table without rows has nothing to be complete in
ORDER BY position
