-- Grain: accident; counted accidents of the year so far with special equipment or graded by a trigger.
SELECT
  a.accident_no,
  a.occurred_on,
  a.unit_code,
  a.equipment_kind,
  a.grade,
  a.grade_basis,
  a.deaths
FROM accident a
JOIN period p
  ON a.occurred_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE)
  AND a.occurred_on < p.period_end
WHERE a.counted AND COALESCE(a.equipment_kind, a.grade_basis) <> ''
ORDER BY a.occurred_on, a.accident_no
