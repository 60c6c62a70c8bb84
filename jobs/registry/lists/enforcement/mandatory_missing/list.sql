-- Grain: inspection; counted inspections of the month with a mandatory item missing.
SELECT
  i.inspection_no,
  i.inspected_on,
  i.unit_code,
  i.enterprise_name,
  i.items_required,
  i.items_checked,
  i.items_required - i.items_checked AS items_missing
FROM inspection i
JOIN period p ON i.inspected_on >= p.period_start AND i.inspected_on < p.period_end
WHERE i.counted AND i.items_checked < i.items_required
ORDER BY i.inspected_on, i.inspection_no
