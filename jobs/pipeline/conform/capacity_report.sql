-- One row per unit, month and kind of body of the form capacity_monthly, as the department reported it.
SELECT
  l.unit_code,
  l.source,
  l.month,
  l.body_kind,
  CAST(CONCAT(l.month, '-01') AS DATE) AS month_start,
  l.staff,
  l.enforcers,
  l.professionals,
  l.training_due,
  l.trained,
  l.meetings_due,
  l.meetings_held,
  l.drills_due,
  l.drills_held,
  l.plans,
  l.plans_digital,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_capacity_report l
