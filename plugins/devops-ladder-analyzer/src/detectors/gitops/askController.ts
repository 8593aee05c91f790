/**
 * What to do where the controller is not known.
 *
 * @internal
 */
export const ASK_CONTROLLER =
  'Connect the controller (Argo CD, Flux), or name it in an annotation.';
