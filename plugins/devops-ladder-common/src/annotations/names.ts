/**
 * The one prefix of all annotations of the product.
 *
 * @public
 */
export const annotationPrefix = 'devops-ladder.io/';

/**
 * The annotations that are not made of an id of the ladder. A situation fact
 * is stated as `devops-ladder.io/<fact-id>`.
 *
 * @public
 */
export const annotationNames = {
  /** The rung that the owner asks for; takes a reason. */
  neededRung: `${annotationPrefix}needed-rung`,
  neededRungReason: `${annotationPrefix}needed-rung-reason`,
  /** Where the service lives in its repository. */
  path: `${annotationPrefix}path`,
  /** Leave the entity out. */
  ignore: `${annotationPrefix}ignore`,
} as const;

/**
 * Followed by the id of a capability: the owner attests it, with a note or a
 * link.
 *
 * @public
 */
export const attestPrefix = `${annotationPrefix}attest.`;

/**
 * Followed by the id of a capability: it makes no sense for this service, with
 * a reason.
 *
 * @public
 */
export const notApplicablePrefix = `${annotationPrefix}not-applicable.`;

/**
 * The annotation that states a fact of the situation.
 *
 * @public
 */
export function factAnnotation(fact: string): string {
  return `${annotationPrefix}${fact}`;
}
