-- Grain: window, unit and sector, each also as all; funds by the day of the report.
SELECT
  p.window_id,
  b.unit_code,
  b.sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(b.used_yuan) AS numerator,
  SUM(b.extracted_yuan) AS denominator
FROM safety_fund b
JOIN period p ON b.reported_on >= p.period_start AND b.reported_on < p.period_end
WHERE b.counted
  AND b.used_yuan IS NOT NULL
  AND b.extracted_yuan IS NOT NULL
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, b.unit_code), (p.window_id, b.sector_code))
