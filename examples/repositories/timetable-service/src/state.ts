/** Above 25 m/s nothing sails; five minutes are no delay. */
export function state(
  minutes: number,
  wind: number,
): 'on time' | 'delayed' | 'cancelled' {
  if (wind > 25) return 'cancelled';
  return minutes > 5 ? 'delayed' : 'on time';
}
