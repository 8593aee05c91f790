const MOST = 2_000;

/** A web address without credentials; anything else is left out. */
export function linkOf(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > MOST) {
    return undefined;
  }
  try {
    const url = new URL(text);
    url.username = '';
    url.password = '';
    return /^https?:$/.test(url.protocol) ? url.toString() : undefined;
  } catch {
    return undefined;
  }
}
