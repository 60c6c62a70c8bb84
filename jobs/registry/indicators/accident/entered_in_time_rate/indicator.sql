-- Grain: window × unit × sector, each also as all; accidents entered in time.
SELECT
  p.window_id,
  a.unit_code,
  a.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE a.entered_in_time) AS numerator,
  COUNT(a.entered_in_time) AS denominator
FROM accident a
JOIN period p ON a.noticed_on >= p.period_start AND a.noticed_on < p.period_end
WHERE a.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, a.unit_code),
  (p.window_id, a.sector_code),
  (p.window_id, a.unit_code, a.sector_code)
)
