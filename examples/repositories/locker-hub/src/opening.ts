/** A compartment opens once for a parcel. */
export function openOnce(opened: Set<string>, parcel: string): boolean {
  if (opened.has(parcel)) return false;
  opened.add(parcel);
  return true;
}
