-- One row per publication of an entry; with the entry's removal its publication and use end, whatever
-- the publication itself says (docs/decisions/0028).
WITH entry AS (
  SELECT
    source,
    entry_no,
    MIN(enterprise_uscc) AS enterprise_uscc,
    MIN(unit_code) AS unit_code,
    MAX(removed_on) AS removed_on,
    MAX(expires_on) AS expires_on
  FROM blacklist_entry
  GROUP BY source, entry_no
)
SELECT
  l.publication_no,
  l.source,
  l.entry_no,
  e.enterprise_uscc,
  COALESCE(e.unit_code, 'UNK') AS unit_code,
  l.site,
  l.published_from,
  l.published_until,
  LEAST(CAST(l.published_until + INTERVAL '1' DAY AS DATE), e.removed_on, e.expires_on) AS public_before,
  e.entry_no IS NOT NULL AS counted,
  CASE WHEN e.entry_no IS NULL THEN 'unknown_entry' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_blacklist_publication l
LEFT JOIN entry e ON e.source = l.source AND e.entry_no = l.entry_no
