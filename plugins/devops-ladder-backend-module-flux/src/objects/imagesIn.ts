const TAG = /^(?:image_?)?tag$|^digest$/i;
const IMAGE = /^image$/i;
const DEEPEST = 8;

/**
 * The images and tags in values of a chart, by the keys that charts commonly
 * have for them. A tag alone is given as `:tag`, a digest as `@digest`.
 *
 * @internal
 */
export function imagesIn(values: unknown, depth = 0): string[] {
  if (typeof values !== 'object' || values === null || depth > DEEPEST) {
    return [];
  }
  return Object.entries(values).flatMap(([key, value]) => {
    const text = typeof value === 'number' ? `${value}` : value;
    if (typeof text !== 'string') {
      return imagesIn(text, depth + 1);
    }
    if (TAG.test(key) && text) {
      return [text.startsWith('sha256:') ? `@${text}` : `:${text}`];
    }
    // A name without a tag may have its tag beside it.
    return IMAGE.test(key) && /[:@][^/]+$/.test(text) ? [text] : [];
  });
}
