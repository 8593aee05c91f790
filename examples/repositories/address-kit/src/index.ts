export type Address = { quay: number; island: string };

/** Reads `Quay 3, Inner Skerry`; undefined where it is none of ours. */
export function parse(text: string): Address | undefined {
  const match = /^Quay (\d+), (.+)$/.exec(text.trim());
  return match ? { quay: Number(match[1]), island: match[2] } : undefined;
}
