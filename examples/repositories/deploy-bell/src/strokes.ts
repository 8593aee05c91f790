/** Eight bells end the watch; anything but production stays silent. */
export const strokes = (environment: string) =>
  environment === 'production' ? 8 : 0;
