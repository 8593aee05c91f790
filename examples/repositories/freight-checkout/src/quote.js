/** Freight is paid by whichever is dearer: the length or the weight. */
export function quote(metres, tonnes) {
  return Math.max(metres * 420, tonnes * 310);
}
