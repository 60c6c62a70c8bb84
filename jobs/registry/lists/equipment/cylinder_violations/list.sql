-- Grain: filling; of the month and against the rules.
SELECT
  c.event_no,
  c.batch_no,
  c.happened_on,
  c.medium,
  c.quantity,
  c.valid_until,
  c.violation,
  c.enterprise_uscc,
  c.unit_code
FROM cylinder_event c
JOIN period p ON c.happened_on >= p.period_start AND c.happened_on < p.period_end
WHERE c.counted AND c.event_kind = 'filling' AND c.violation IS NOT NULL
ORDER BY c.happened_on, c.event_no
