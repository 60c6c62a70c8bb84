-- Grain: plan item; items of the year planned by the end of the month and not done by then.
SELECT
  i.plan_item_no,
  i.department,
  i.enterprise_name,
  i.unit_code,
  i.planned_on,
  i.done_on
FROM plan_item i
JOIN period p ON i.plan_year = YEAR(p.period_start) AND i.planned_on < p.period_end
WHERE i.counted AND NOT (COALESCE(i.done_counted, FALSE) AND COALESCE(i.done_on <= p.cut_off, FALSE))
ORDER BY i.planned_on, i.plan_item_no
