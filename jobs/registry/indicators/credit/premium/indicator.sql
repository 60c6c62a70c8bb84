-- Grain: window, unit and sector, each also as all; premiums by the first day of cover.
SELECT
  p.window_id,
  b.unit_code,
  b.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COALESCE(SUM(b.premium_yuan), 0) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM insurance b
JOIN period p ON b.from_on >= p.period_start AND b.from_on < p.period_end
WHERE b.counted
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, b.unit_code), (p.window_id, b.sector_code))
