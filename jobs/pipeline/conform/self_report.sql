-- One row per unit, sector and month: enterprises that have to report their hazards themselves, and those that did.
SELECT
  l.source,
  COALESCE(u.unit_code, 'UNK') AS unit_code,
  COALESCE(s.sector_code, 'other') AS sector_code,
  TRY_CAST(CONCAT(l.month, '-01') AS DATE) AS month_start,
  l.obliged,
  l.reported,
  l.zero_reports,
  u.unit_code IS NOT NULL AND l.reported <= l.obliged AND l.zero_reports <= l.reported AS counted,
  CASE
    WHEN u.unit_code IS NULL THEN 'unknown_unit'
    WHEN l.reported > l.obliged OR l.zero_reports > l.reported THEN 'more_than_the_whole'
  END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_self_report l
LEFT JOIN statistical_unit u ON u.unit_code = l.unit_code
LEFT JOIN sector s ON s.name_zh = l.sector_name
