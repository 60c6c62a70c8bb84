-- One row per device whose place of use is on file.
SELECT
  equipment_no,
  source,
  venue,
  risk_class,
  property_manager,
  repair_fund,
  insured_until,
  known_at,
  pull_id
FROM landed_equipment_place
