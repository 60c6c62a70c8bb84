-- Grain: window × unit × sector, each also as all; accidents of grade larger only.
SELECT
  p.window_id,
  a.unit_code,
  a.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM accident a
JOIN period p ON a.occurred_on >= p.period_start AND a.occurred_on < p.period_end
WHERE a.counted AND a.grade = 'larger'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, a.unit_code),
  (p.window_id, a.sector_code),
  (p.window_id, a.unit_code, a.sector_code)
)
