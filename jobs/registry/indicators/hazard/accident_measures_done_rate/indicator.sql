-- Grain: window × unit × sector, each also as all; measures due in the window and those of them done by the cut-off day.
SELECT
  p.window_id,
  m.unit_code,
  m.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE m.done_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM accident_measure m
JOIN period p
  ON m.due_on >= p.period_start AND m.due_on < p.period_end
WHERE m.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, m.unit_code),
  (p.window_id, m.sector_code),
  (p.window_id, m.unit_code, m.sector_code)
)
