-- Grain: record; from the source of each kind, training from the credit platform.
WITH fact AS (
  SELECT 'standardisation' AS kind, enterprise_uscc, certificate_no AS object_no, COALESCE(reviewed_on, applied_on) AS day
  FROM standardisation WHERE counted
  UNION ALL SELECT 'funds', enterprise_uscc, fund_no, reported_on FROM safety_fund WHERE counted
  UNION ALL SELECT event_kind, enterprise_uscc, event_no, happened_on FROM credit_event
  WHERE counted AND event_kind = 'training'
  UNION ALL SELECT 'accident', enterprise_uscc, accident_no, occurred_on FROM accident WHERE counted
  UNION ALL SELECT 'inspection', enterprise_uscc, inspection_no, inspected_on FROM inspection WHERE counted
  UNION ALL SELECT 'penalty', enterprise_uscc, decision_no, decided_on FROM penalty_case WHERE counted
  UNION ALL SELECT 'hazard', enterprise_uscc, hazard_no, found_on FROM hazard WHERE counted
)
SELECT f.enterprise_uscc, f.kind, f.object_no, f.day AS happened_on
FROM fact f
JOIN period p ON f.day <= p.cut_off
WHERE f.enterprise_uscc IS NOT NULL
ORDER BY f.enterprise_uscc, f.kind, f.day, f.object_no
