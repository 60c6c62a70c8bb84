-- Grain: window × unit, each also as all; draws by their day.
SELECT
  p.window_id,
  d.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM random_draw d
JOIN period p ON d.drawn_on >= p.period_start AND d.drawn_on < p.period_end
WHERE d.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, d.unit_code)
)
