-- Grain: device; in use and past its date of next inspection at the end of the month.
SELECT
  e.equipment_no,
  e.kind_code,
  e.category_code,
  e.enterprise_uscc,
  e.unit_code,
  e.venue,
  e.next_due_on,
  CAST(p.cut_off - e.next_due_on AS INT) AS days
FROM equipment e
JOIN period p ON e.next_due_on < p.cut_off
WHERE e.counted AND e.equipment_status = 'in_use' AND e.due_basis <> 'rule'
ORDER BY e.next_due_on, e.equipment_no
