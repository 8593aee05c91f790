/**
 * Observations that are no facts of the situation but decide whether a
 * capability applies. A collector reports them as observed facts with a
 * boolean value.
 *
 * @public
 */
export const situationSignals = {
  /** The service builds a container image. */
  containerImage: 'builds-container-image',
  /** The repository holds infrastructure as code. */
  infrastructureAsCode: 'holds-infrastructure-as-code',
  /** Something hints at Kubernetes although the runtime is not known. */
  kubernetesHint: 'hints-at-kubernetes',
} as const;

/** @internal */
export const signalIds: string[] = Object.values(situationSignals);
