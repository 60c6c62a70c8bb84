-- Grain: window × unit (and all); entries with a publication that still holds at the cut-off day.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(DISTINCT b.entry_no) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM blacklist_publication b
JOIN period p ON b.published_from <= p.cut_off
WHERE b.counted
  AND (b.public_before IS NULL OR b.public_before > p.cut_off)
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, b.unit_code))
