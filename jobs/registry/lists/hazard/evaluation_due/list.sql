-- Grain: accident; cases ended and not evaluated that are overdue at the cut-off day or due by the end of the next month.
SELECT
  a.accident_no,
  a.unit_code,
  a.grade,
  a.occurred_on,
  a.case_closed_on,
  a.evaluation_due_on,
  CASE WHEN a.evaluation_due_on < p.cut_off THEN '逾期' ELSE '即将到期' END AS status,
  CASE WHEN a.evaluation_due_on < p.cut_off THEN DATE_DIFF('day', a.evaluation_due_on, p.cut_off) END AS days_overdue
FROM accident_sequel a
JOIN period p
  ON a.case_closed_on <= p.cut_off
  AND a.evaluation_due_on < CAST(p.period_end + INTERVAL '1' MONTH AS DATE)
WHERE a.counted AND (a.evaluated_on IS NULL OR a.evaluated_on > p.cut_off)
ORDER BY a.evaluation_due_on, a.accident_no
