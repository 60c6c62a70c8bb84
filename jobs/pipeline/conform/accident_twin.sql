-- One row per accident report that another report tells too, by rule between systems or as people
-- decided; the first system's report, of one system the lower number, is the one that counts.
WITH pair AS (
  SELECT l.source, l.accident_no, o.source AS other_source, o.accident_no AS other_no
  FROM accident_figure l
  JOIN accident_figure o
    ON o.source <> l.source
    AND o.enterprise_uscc = l.enterprise_uscc
    AND CAST(o.occurred_at AS DATE) = CAST(l.occurred_at AS DATE)
  JOIN codelist_duplicate_rule r
    ON r.entity = 'accident'
    AND (NOT CAST(r.same_deaths AS BOOLEAN) OR o.counted_deaths = l.counted_deaths)
    AND (NOT CAST(r.same_class AS BOOLEAN) OR o.management_class = l.management_class)
    AND (NOT CAST(r.same_area AS BOOLEAN) OR o.area_code = l.area_code)
  WHERE NOT l.deleted AND NOT o.deleted AND l.status IS DISTINCT FROM 'cancelled'
    AND o.status IS DISTINCT FROM 'cancelled'
  UNION
  SELECT l.source, l.accident_no, o.source, o.accident_no
  FROM codelist_review_decision d
  JOIN accident_figure l ON l.accident_no IN (d.left_key, d.right_key)
  JOIN accident_figure o ON o.accident_no IN (d.left_key, d.right_key) AND o.accident_no <> l.accident_no
  WHERE d.kind = 'accident' AND d.decision = 'same'
    AND NOT l.deleted AND NOT o.deleted AND l.status IS DISTINCT FROM 'cancelled'
    AND o.status IS DISTINCT FROM 'cancelled'
),
twin AS (
  SELECT
    source,
    accident_no,
    MIN_BY(other_no, STRUCT(other_source, other_no)) AS first_no,
    MIN(other_source) AS first_source,
    ARRAY_JOIN(SORT_ARRAY(COLLECT_SET(other_source)), ',') AS others
  FROM pair
  GROUP BY source, accident_no
)
SELECT
  source,
  accident_no,
  others,
  CASE
    WHEN first_source < source OR (first_source = source AND first_no < accident_no) THEN first_no
  END AS duplicate_of
FROM twin
