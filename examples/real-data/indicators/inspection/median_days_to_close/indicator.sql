-- Grain: window (all units together); the median days to close of inspections opened in the window.
SELECT
  p.window_id,
  CAST(NULL AS STRING) AS unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY CAST(CAST(i.closed_on - i.inspected_on AS INT) AS DOUBLE)) AS DECIMAL(24, 6)) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM inspection i
JOIN period p ON i.inspected_on >= p.period_start AND i.inspected_on < p.period_end
WHERE i.counted AND i.closed_on IS NOT NULL
GROUP BY p.window_id
