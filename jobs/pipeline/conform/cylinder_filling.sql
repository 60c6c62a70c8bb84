-- One row per filling of a batch that is known: the last inspection before it, until when that holds,
-- and the day on which the batch was scrapped before it.
WITH history AS (
  SELECT
    f.source,
    f.event_no,
    f.medium,
    MAX(CASE WHEN e.event_kind = 'inspection' THEN e.happened_on END) AS inspected_on,
    MIN(CASE WHEN e.event_kind = 'scrap' AND e.happened_on < f.happened_on THEN e.happened_on END) AS scrapped_on
  FROM landed_cylinder_event f
  JOIN landed_cylinder_event e
    ON e.source = f.source
    AND e.batch_no = f.batch_no
    AND e.event_kind IN ('inspection', 'scrap')
    AND e.happened_on <= f.happened_on
  WHERE f.event_kind = 'filling'
  GROUP BY f.source, f.event_no, f.medium
)
SELECT
  h.source,
  h.event_no,
  h.scrapped_on,
  ADD_MONTHS(h.inspected_on, 12 * CAST(COALESCE(c.years, d.years) AS INT)) AS valid_until
FROM history h
LEFT JOIN codelist_cylinder_cycle c ON c.code = h.medium
LEFT JOIN codelist_cylinder_cycle d ON d.code = 'default'
