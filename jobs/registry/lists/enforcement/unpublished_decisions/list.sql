-- Grain: decision; due for publication from 1 January to the end of the month and late or not published.
SELECT
  c.decision_no,
  c.decided_on,
  c.publish_due_on,
  c.published_on,
  c.unit_code,
  c.fine_yuan
FROM penalty_case c
JOIN period p
  ON c.publish_due_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE)
  AND c.publish_due_on < p.period_end
WHERE c.counted AND (c.published_on IS NULL OR c.published_on > c.publish_due_on)
ORDER BY c.publish_due_on, c.decision_no
