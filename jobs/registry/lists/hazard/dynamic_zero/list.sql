-- Grain: unit that ever had a major hazard; both readings of 动态清零 at the cut-off day.
WITH stock AS (
  SELECT
    h.unit_code,
    COUNT(*) FILTER (WHERE s.is_open) AS open,
    COUNT(*) FILTER (WHERE s.is_open AND h.due_on < p.cut_off) AS open_overdue
  FROM hazard_state s
  JOIN period p ON s.from_on <= p.cut_off AND (s.until_on IS NULL OR s.until_on > p.cut_off)
  JOIN hazard_life h ON h.source = s.source AND h.hazard_no = s.hazard_no
  WHERE h.counted AND h.hazard_level = 'major'
  GROUP BY h.unit_code
),
rule AS (
  SELECT MAX(r.value) AS reading FROM hazard_rule r WHERE r.code = 'zero_reading'
)
SELECT
  s.unit_code,
  s.open,
  s.open_overdue,
  s.open = 0 AS reading_a_met,
  s.open_overdue = 0 AS reading_b_met,
  CASE r.reading WHEN 'overdue' THEN '乙口径：没有超期未销号的' ELSE '甲口径：没有未销号的' END AS reading,
  CASE r.reading WHEN 'overdue' THEN s.open_overdue = 0 ELSE s.open = 0 END AS met
FROM stock s
CROSS JOIN rule r
ORDER BY s.unit_code
