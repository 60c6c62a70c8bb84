-- Grain: window × unit × reason, each also as all; blacklist entries in force at the cut-off day.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.reason_code AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM blacklist_entry b
JOIN period p ON b.listed_on <= p.cut_off
WHERE b.counted
  AND (b.removed_on IS NULL OR b.removed_on > p.cut_off)
  AND (b.expires_on IS NULL OR b.expires_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.reason_code),
  (p.window_id, b.unit_code, b.reason_code)
)
