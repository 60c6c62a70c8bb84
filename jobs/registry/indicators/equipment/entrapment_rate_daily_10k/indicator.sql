-- Grain: unit, also as all; entrapments of the month and elevators in use times its days.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE c.row_kind = 'entrapment' AND c.called_on >= p.period_start AND c.called_on < p.period_end) AS numerator,
  SUM(DAY(p.cut_off)) FILTER (WHERE c.row_kind = 'elevator') AS denominator
FROM elevator_tally c
JOIN period p ON p.window_id = 'month'
WHERE c.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code)
)
