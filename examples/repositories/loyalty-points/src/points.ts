/** Whole miles count; night sailings are no exception. */
export const points = (miles: number, perMile: number) =>
  Math.floor(miles) * perMile;
