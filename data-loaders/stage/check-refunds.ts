import type {Connection} from "../engine/open-engine.ts";
import {placeOfMapping} from "../sources/schema/check-sources.ts";
import {UserError} from "../user-error.ts";
import {checkMapped, type Mapped} from "./check-mapped.ts";

/**
 * Checks what a mapping makes of the refunds of whole orders: each is a return, and an order of a day has one at most.
 *
 * @throws UserError `invalid refund`, or as checkMapped does
 */
export async function checkRefunds(connection: Connection, mapped: Mapped): Promise<void> {
  await checkMapped(connection, {...mapped, isFree: true});
  const {mapping, schemas, rows} = mapped;
  const place = placeOfMapping(
    mapping,
    schemas.find(({name}) => name === mapping.from)!
  );
  const [odd] = await connection.rows<{order_id: string}>(`SELECT order_id FROM (${rows})
    GROUP BY order_id, CAST(ordered_at AS DATE) HAVING count(*) > 1 OR bool_or(kind <> 'return' OR amount >= 0) ORDER BY order_id LIMIT 1`);
  if (odd !== undefined)
    throw new UserError(
      `invalid refund: order_id ${JSON.stringify(odd.order_id)} has several, or one that is no return below zero (${place})`
    );
}
