/** Lane metres: two are kept back for ambulances unless the stand-by lane is open. */
export function fits(free: number, wanted: number, standby: boolean): boolean {
  return wanted <= free - (standby ? 0 : 2);
}
