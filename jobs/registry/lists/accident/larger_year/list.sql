-- Grain: accident; counted accidents of grade larger and above from 1 January to the end of the month.
SELECT
  a.accident_no,
  a.occurred_on,
  a.unit_code,
  a.sector_code,
  a.grade,
  a.grade_is_lower_bound,
  a.deaths,
  a.serious_injuries
FROM accident a
JOIN period p
  ON a.occurred_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE)
  AND a.occurred_on < p.period_end
WHERE a.counted AND a.grade IN ('larger', 'major', 'extraordinary')
ORDER BY a.occurred_on, a.accident_no
