-- One row per application for a standardisation grade; the sector is the subject's.
WITH subject AS (
  SELECT
    enterprise_uscc,
    MIN_BY(sector_code, STRUCT(subject_status <> 'operating', subject_no)) AS sector_code,
    MIN_BY(unit_code, STRUCT(subject_status <> 'operating', subject_no)) AS unit_code
  FROM credit_subject
  WHERE enterprise_uscc IS NOT NULL
  GROUP BY enterprise_uscc
)
SELECT
  l.certificate_no,
  l.source,
  l.enterprise_uscc,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(s.unit_code, m.unit_code, 'UNK') AS unit_code,
  COALESCE(s.sector_code, 'other') AS sector_code,
  l.grade,
  l.applied_on,
  l.reviewed_on,
  l.expires_on,
  l.revoked_on,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_standardisation l
LEFT JOIN subject s ON s.enterprise_uscc = l.enterprise_uscc
LEFT JOIN area_map m ON m.area_code = l.area_code
