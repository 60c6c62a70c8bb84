-- Grain: window × unit × grade, each also as all; certificates in force at the cut-off day.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.grade AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM standardisation b
JOIN period p ON b.reviewed_on <= p.cut_off
WHERE b.counted
  AND (b.expires_on IS NULL OR b.expires_on >= p.cut_off)
  AND (b.revoked_on IS NULL OR b.revoked_on > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.grade),
  (p.window_id, b.unit_code, b.grade)
)
