-- Grain: window × unit (and all); publications that go on although they may not, at the cut-off day.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM blacklist_publication b
JOIN period p ON b.public_before <= p.cut_off
WHERE b.counted
  AND (b.published_until IS NULL OR b.published_until >= p.cut_off)
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, b.unit_code))
