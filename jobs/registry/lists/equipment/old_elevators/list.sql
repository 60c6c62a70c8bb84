-- Grain: elevator; in use and old at the end of the month.
SELECT
  e.equipment_no,
  e.unit_code,
  e.enterprise_uscc,
  e.venue,
  e.in_use_on,
  e.old_on,
  e.maintained_until,
  e.insured_until
FROM equipment e
JOIN period p ON e.old_on < p.period_end
WHERE e.counted AND e.equipment_status = 'in_use' AND e.kind_code = 'elevator'
ORDER BY e.old_on, e.equipment_no
