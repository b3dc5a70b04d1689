-- Rows turned away, by file and reason; one example value each, never another cell of its row.
SELECT file, reason, rows, example, example_line
FROM manifest_rejects
ORDER BY rows DESC, file, reason
