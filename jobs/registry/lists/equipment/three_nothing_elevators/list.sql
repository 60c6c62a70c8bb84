-- Grain: elevator; in use with none of property manager, repair fund and maintenance contract.
SELECT
  e.equipment_no,
  e.unit_code,
  e.enterprise_uscc,
  e.venue,
  e.in_use_on,
  e.maintained_until,
  e.insured_until
FROM equipment e
JOIN period p ON e.maintained_until IS NULL OR e.maintained_until < p.cut_off
WHERE e.counted AND e.equipment_status = 'in_use' AND e.kind_code = 'elevator'
  AND NOT e.property_manager AND NOT e.repair_fund
ORDER BY e.equipment_no
