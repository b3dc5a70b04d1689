import {escape, op, table} from "arquero";

/** Sums of groups, and distinct values of groups, by Arquero. */
export default function open(columns) {
  const all = table(columns);
  const rollup = {views: op.sum("views"), carts: op.sum("carts"), purchases: op.sum("purchases")};
  const distinct = {sessions: op.distinct("session"), users: op.distinct("user")};
  return (from, to, keys, isDistinct) => {
    const some = all.filter(escape((d) => d.day >= from && d.day <= to)).reify();
    return keys.map((key) =>
      some
        .groupby(key)
        .rollup(isDistinct ? {...rollup, ...distinct} : rollup)
        .objects({limit: Infinity})
        .map((row) => [
          row[key],
          row.views,
          row.carts,
          row.purchases,
          ...(isDistinct ? [row.sessions, row.users] : [])
        ])
    );
  };
}
