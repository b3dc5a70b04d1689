-- The sessions that more is asked of than how many there are: few of all, and read instead of all.
SELECT *
FROM session_totals
WHERE purchases > 0 -- who bought, and how long that took
  OR views + carts + removals + purchases >= 20 -- whose pace tells people from machines
  OR {{seconds ended_at}} - {{seconds started_at}} > 86400 -- who never seems to leave
