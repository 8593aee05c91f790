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
  /** The pipeline definitions of the service, where not all of the repository are its own. */
  pipelineFiles: `${annotationPrefix}pipeline-files`,
  /** The repository of the manifests, where it is another one. */
  deploymentRepository: `${annotationPrefix}deployment-repository`,
  /** The folder of the manifests. */
  deploymentPath: `${annotationPrefix}deployment-path`,
  /** The environments that are production. */
  productionEnvironments: `${annotationPrefix}production-environments`,
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
