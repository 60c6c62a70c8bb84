-- Grain: accident; counted accidents of the year so far whose grade is a lower bound, with what is missing.
SELECT
  a.accident_no,
  a.occurred_on,
  a.unit_code,
  a.grade,
  a.serious_injuries IS NULL AS injuries_missing,
  a.direct_loss_wan IS NULL AS loss_missing
FROM accident a
JOIN period p
  ON a.occurred_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE)
  AND a.occurred_on < p.period_end
WHERE a.counted AND a.grade_is_lower_bound
ORDER BY a.occurred_on, a.accident_no
