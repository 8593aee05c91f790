export function message(event: { parcel: string; place: string }): string {
  return `Your parcel ${event.parcel} is now at ${event.place}.`;
}
