-- Grain: unit × list, each also as all; enterprises on the ledger at the end of the month and those completed by then.
SELECT
  p.window_id,
  k.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  k.list_code AS category_code,
  COUNT(*) FILTER (WHERE k.completed_on <= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM key_check k
JOIN period p ON p.window_id = 'month'
WHERE k.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, k.unit_code),
  (p.window_id, k.list_code),
  (p.window_id, k.unit_code, k.list_code)
)
