-- Grain: window × unit (and all); oil and gas employees, average of two years, of the year and the year before.
SELECT
  p.window_id,
  s.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(s.workers) AS numerator,
  COUNT(DISTINCT s.year_end_on) AS denominator
FROM state_year s
JOIN period p ON s.year_end_on <= p.cut_off AND s.last_year_end_on >= p.cut_off
WHERE s.counted AND s.oil_gas
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, s.unit_code))
