/** What the front page says, by the hour. */
export function greeting(hour) {
  return hour < 12 ? 'Good morning, islanders' : 'Where to?';
}
