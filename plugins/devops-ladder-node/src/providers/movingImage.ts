/** Tags that are given to one image after the other. */
const MOVING =
  /^(?:latest|main|master|head|trunk|develop|development|dev|edge|nightly|snapshot|canary|unstable|stable|staging|test|production|prod|release)$/i;

/**
 * Whether an image reference may mean another image tomorrow.
 *
 * @public
 */
export function isMovingImage(image: string): boolean {
  if (image.includes('@')) {
    return false;
  }
  const tag = /:([^/:]+)$/.exec(image)?.[1];
  return tag === undefined || MOVING.test(tag);
}
