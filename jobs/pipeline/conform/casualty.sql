-- One row per casualty of an accident, without identity.
SELECT casualty_no, source, accident_no, sex, age, injury, died_on, known_at, pull_id
FROM landed_casualty
