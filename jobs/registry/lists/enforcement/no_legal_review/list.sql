-- Grain: decision; major decisions from 1 January to the end of the month without a review before.
SELECT
  c.decision_no,
  c.decided_on,
  c.legal_reviewed_on,
  c.unit_code,
  c.enterprise_uscc
FROM case_file c
JOIN period p
  ON c.decided_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE)
  AND c.decided_on < p.period_end
WHERE c.counted AND c.major AND (c.legal_reviewed_on IS NULL OR c.legal_reviewed_on > c.decided_on)
ORDER BY c.decided_on, c.decision_no
