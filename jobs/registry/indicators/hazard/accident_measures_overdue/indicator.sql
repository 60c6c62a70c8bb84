-- Grain: window × unit × sector, each also as all; measures overdue at the cut-off day.
SELECT
  p.window_id,
  m.unit_code,
  m.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM accident_measure m
JOIN period p
  ON m.due_on < p.cut_off
WHERE m.counted AND (m.done_on IS NULL OR m.done_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, m.unit_code),
  (p.window_id, m.sector_code),
  (p.window_id, m.unit_code, m.sector_code)
)
