/** Moments of so many orders about a typical value: half of them twice, half of them half of it. */
export function values(orders: number, typical: number) {
  const half = orders / 2;
  return {
    orders,
    paid: orders,
    revenue: half * typical * 2.5,
    logs: half * (Math.log(typical * 2) + Math.log(typical / 2)),
    squares: half * (Math.log(typical * 2) ** 2 + Math.log(typical / 2) ** 2)
  };
}
