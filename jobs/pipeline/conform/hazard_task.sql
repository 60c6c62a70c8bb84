-- One row per hazard with its five duties, two reports, class and place, as any system that knows it has them.
SELECT
  n.source,
  n.hazard_no,
  BOOL_OR(d.responsibility) AS responsibility,
  BOOL_OR(d.measures) AS measures,
  BOOL_OR(d.funds) AS funds,
  BOOL_OR(d.time_limit) AS time_limit,
  BOOL_OR(d.contingency) AS contingency,
  MIN(d.reported_to_regulator_on) AS reported_to_regulator_on,
  MIN(d.reported_to_workers_on) AS reported_to_workers_on,
  MIN(c.class_code) AS class_code,
  MIN(c.site) AS site
FROM hazard_number n
LEFT JOIN hazard_duty d ON d.source = n.seen_source AND d.hazard_no = n.seen_no AND d.counted
LEFT JOIN hazard_class c ON c.hazard_no = n.seen_no AND c.counted
GROUP BY n.source, n.hazard_no
