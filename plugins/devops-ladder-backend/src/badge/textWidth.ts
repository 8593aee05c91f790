/** Widths of characters of Verdana at 11 pixels, in tenths of a pixel. */
const WIDTHS: ReadonlyArray<[string, number]> = [
  [' ', 39],
  ["ijl'|", 30],
  ['.,:;!fI', 42],
  ['tr()[]/-', 48],
  ['Jszck', 58],
  ['xvy', 65],
  ['abdeghnopqu0123456789?$#_*', 70],
  ['ABCEFKLPRSTVXYZ', 74],
  ['DGHNOQU–+=<>&', 84],
  ['mMwW%', 108],
];
const OTHERWISE = 80;

const widthOf = new Map(
  WIDTHS.flatMap(([characters, width]) =>
    [...characters].map(character => [character, width] as const),
  ),
);

/** How wide a text is in the badge, in pixels. */
export function textWidth(text: string): number {
  const tenths = [...text].reduce(
    (sum, character) => sum + (widthOf.get(character) ?? OTHERWISE),
    0,
  );
  return Math.ceil(tenths / 10);
}
