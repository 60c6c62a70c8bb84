-- Grain: window × unit × kind of removal, each also as all; blacklist entries by the day of removal.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.removal_kind AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM blacklist_entry b
JOIN period p ON b.removed_on >= p.period_start AND b.removed_on < p.period_end
WHERE b.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.removal_kind),
  (p.window_id, b.unit_code, b.removal_kind)
)
