-- Grain: unit that ever had a major hazard; both readings of 动态清零 at the cut-off day.
WITH stock AS (
  SELECT
    h.unit_code,
    COUNT(*) FILTER (WHERE (h.accepted_on IS NULL OR h.accepted_on > p.cut_off) AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off) AND (h.left_on IS NULL OR h.left_on > p.cut_off)) AS open,
    COUNT(*) FILTER (WHERE (h.accepted_on IS NULL OR h.accepted_on > p.cut_off) AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off) AND (h.left_on IS NULL OR h.left_on > p.cut_off)
      AND h.due_on < p.cut_off) AS open_overdue
  FROM hazard_life h
  JOIN period p ON h.found_on <= p.cut_off
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
