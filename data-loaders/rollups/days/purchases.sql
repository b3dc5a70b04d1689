-- Every purchase event; it becomes an order line where there is no order export.
SELECT event_time, local_time, product_id, category_code, brand, price, user_id, session_id
FROM events
WHERE event_type = 'purchase' -- only purchases are sales
