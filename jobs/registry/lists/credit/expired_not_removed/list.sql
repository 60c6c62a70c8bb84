-- Grain: entry whose management period is over and that was not recorded as removed.
SELECT b.entry_no, b.enterprise_uscc, b.unit_code, b.reason_code, b.listed_on, b.expires_on
FROM blacklist_entry b
JOIN period p ON b.expires_on <= p.cut_off
WHERE b.counted AND (b.removed_on IS NULL OR b.removed_on > p.cut_off)
ORDER BY b.expires_on, b.entry_no
