-- One row per payment for the use of an expert; restricted: jobs/registry/restricted.yml.
SELECT
  l.use_no,
  l.source,
  l.expert_no,
  l.used_on,
  l.fee_yuan,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_expert_fee l
