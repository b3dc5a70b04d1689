-- Rejected rows by file and reason, with one example value each and no other cell of the row.
SELECT
  file, kind, reason, CAST(sum(rows) AS BIGINT) AS rows,
  min_by(example, example_line) AS example, min(example_line) AS example_line
FROM manifest_rejects
GROUP BY file, kind, reason
ORDER BY rows DESC, file, reason
