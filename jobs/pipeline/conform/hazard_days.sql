-- One row per hazard with the first day of each kind of step.
WITH turned AS (
  SELECT
    source,
    hazard_no,
    MIN(CASE WHEN state = 'accepted' THEN from_on END) AS first_accepted_on,
    MAX(CASE WHEN state = 'accepted' AND until_on IS NULL THEN from_on END) AS accepted_on,
    MAX(CASE WHEN until_on IS NULL THEN state END) AS state
  FROM hazard_state
  GROUP BY source, hazard_no
)
SELECT
  s.source,
  s.hazard_no,
  MAX(t.state) AS state,
  MAX(t.first_accepted_on) AS first_accepted_on,
  MAX(t.accepted_on) AS accepted_on,
  MIN(CASE WHEN s.step = 'registered' THEN s.happened_on END) AS registered_on,
  MIN(CASE WHEN s.step = 'assigned' THEN s.happened_on END) AS assigned_on,
  MAX(CASE WHEN s.step = 'assigned' THEN s.authority END) AS assigned_by,
  MIN(CASE WHEN s.step = 'ledgered' THEN s.happened_on END) AS ledgered_on,
  MIN(CASE WHEN s.step = 'notified' THEN s.happened_on END) AS notified_on,
  MIN(CASE WHEN s.step = 'refused' THEN s.happened_on END) AS refused_on,
  MIN(CASE WHEN s.step = 'transferred' THEN s.happened_on END) AS transferred_on,
  MAX(CASE WHEN s.step = 'transferred' THEN s.authority END) AS transferred_to,
  MIN(CASE WHEN s.step = 'left' THEN s.happened_on END) AS left_on,
  COUNT(CASE WHEN s.step = 'extended' THEN 1 END) AS extensions,
  MIN(CASE WHEN s.step = 'listed' THEN s.happened_on END) AS listed_on,
  MAX(CASE WHEN s.step = 'listed' THEN s.level END) AS listed_level,
  MAX(CASE WHEN s.step = 'listed' THEN s.limit_on END) AS listing_due_on,
  MAX(CASE WHEN s.step = 'delisted' THEN s.happened_on END) AS delisted_on,
  MIN(CASE WHEN s.step IN ('passed', 'failed') THEN s.happened_on END) AS first_reinspected_on,
  MIN(CASE WHEN s.step = 'failed' THEN s.happened_on END) AS first_failed_on,
  MIN(CASE WHEN s.step IN ('passed', 'failed') AND s.happened_on > t.first_accepted_on THEN s.happened_on END)
    AS looked_back_on,
  MIN(CASE WHEN s.step = 'failed' AND s.happened_on > t.first_accepted_on THEN s.happened_on END)
    AS look_back_failed_on,
  MIN(CASE WHEN s.step IN ('reopened', 'failed') AND s.happened_on >= t.first_accepted_on THEN s.happened_on END)
    AS reopened_on
FROM hazard_step s
JOIN turned t ON t.source = s.source AND t.hazard_no = s.hazard_no
GROUP BY s.source, s.hazard_no
