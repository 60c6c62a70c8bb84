-- Grain: window × unit (and all); mining deaths of two years, of the year and the year before.
SELECT
  p.window_id,
  s.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(s.deaths) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM state_year s
JOIN period p ON s.year_end_on <= p.cut_off AND s.last_year_end_on >= p.cut_off
WHERE s.counted AND s.mining
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, s.unit_code))
