-- Grain: case; cases of false reporting confirmed from 1 January to the end of the month.
SELECT
  c.case_no,
  c.case_kind,
  c.confirmed_on,
  c.accident_no,
  c.unit_code,
  c.authority
FROM reporting_case c
JOIN period p
  ON c.confirmed_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE)
  AND c.confirmed_on < p.period_end
WHERE c.counted
ORDER BY c.confirmed_on, c.case_no
