-- One row per grade as given; a grade that its scheme does not define is 'unknown', never guessed.
WITH subject AS (
  SELECT
    source,
    subject_no,
    MIN(subject_type) AS subject_type,
    MIN(enterprise_uscc) AS enterprise_uscc,
    MIN(unit_code) AS unit_code,
    MIN(sector_code) AS sector_code
  FROM credit_subject
  GROUP BY source, subject_no
),
ordered AS (
  SELECT
    l.*,
    COALESCE(g.grade, 'unknown') AS known_grade,
    COALESCE(g.code, 'unknown') AS grade_code,
    CAST(g.rank AS INT) AS grade_rank,
    ROW_NUMBER() OVER (
      PARTITION BY l.source, l.scheme, l.subject_no
      ORDER BY COALESCE(l.valid_from, DATE '1900-01-01'), l.grade_no
    ) AS turn
  FROM landed_credit_grade l
  LEFT JOIN codelist_credit_grade g ON g.scheme = l.scheme AND g.grade = l.grade
)
SELECT
  l.grade_no,
  l.source,
  l.subject_no,
  s.subject_type,
  s.enterprise_uscc,
  COALESCE(s.unit_code, 'UNK') AS unit_code,
  COALESCE(s.sector_code, 'other') AS sector_code,
  l.scheme,
  l.edition,
  l.known_grade AS grade,
  l.grade AS reported_grade,
  l.grade_rank,
  l.score,
  l.valid_from,
  l.valid_until,
  s.subject_no IS NOT NULL AS counted,
  CASE WHEN s.subject_no IS NULL THEN 'unknown_subject' END AS exclusion_reason,
  l.known_at,
  l.pull_id,
  l.grade_code,
  -- In force until its own last day, or until the next grade of the subject begins.
  LEAST(CAST(l.valid_until + INTERVAL '1' DAY AS DATE), later.valid_from) AS in_force_before,
  earlier.grade_code AS previous_code,
  CASE
    WHEN earlier.grade_no IS NULL THEN 'first'
    WHEN l.grade_rank IS NULL OR earlier.grade_rank IS NULL THEN 'unknown'
    WHEN l.grade_rank < earlier.grade_rank THEN 'up'
    WHEN l.grade_rank > earlier.grade_rank THEN 'down'
    ELSE 'same'
  END AS movement
FROM ordered l
LEFT JOIN subject s ON s.source = l.source AND s.subject_no = l.subject_no
LEFT JOIN ordered earlier
  ON earlier.source = l.source AND earlier.scheme = l.scheme AND earlier.subject_no = l.subject_no
  AND earlier.turn = l.turn - 1
LEFT JOIN ordered later
  ON later.source = l.source AND later.scheme = l.scheme AND later.subject_no = l.subject_no
  AND later.turn = l.turn + 1
