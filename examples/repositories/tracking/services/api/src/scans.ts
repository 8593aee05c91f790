export type Scan = { parcel: string; at: string; place: string };

/** The newest scan of a parcel; scans arrive out of order from ships without a link. */
export function latestScan(scans: Scan[], parcel: string): Scan | undefined {
  return scans
    .filter(scan => scan.parcel === parcel)
    .sort((a, b) => b.at.localeCompare(a.at))[0];
}
