-- Rows turned away, by file and reason; one example value each, never another cell of its row.
SELECT
  file, reason, CAST(sum(rows) AS BIGINT) AS rows,
  min_by(example, example_line) AS example, min(example_line) AS example_line
FROM manifest_rejects
GROUP BY file, reason
ORDER BY rows DESC, file, reason
