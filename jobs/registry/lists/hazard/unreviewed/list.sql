-- Grain: accident; accidents of the year not reviewed at the cut-off day.
SELECT
  a.accident_no,
  a.unit_code,
  a.sector_code,
  a.grade,
  a.occurred_on,
  DATE_DIFF('day', a.occurred_on, p.cut_off) AS days_since
FROM accident_sequel a
JOIN period p ON a.occurred_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE) AND a.occurred_on <= p.cut_off
WHERE a.counted AND (a.reviewed_on IS NULL OR a.reviewed_on > p.cut_off)
ORDER BY a.occurred_on, a.accident_no
