-- Grain: window × unit × sector, each also as all; case files by the day of the decision and those with a full recording.
SELECT
  p.window_id,
  c.unit_code,
  c.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE c.recorded) AS numerator,
  COUNT(*) AS denominator
FROM case_file c
JOIN period p ON c.decided_on >= p.period_start AND c.decided_on < p.period_end
WHERE c.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.sector_code),
  (p.window_id, c.unit_code, c.sector_code)
)
