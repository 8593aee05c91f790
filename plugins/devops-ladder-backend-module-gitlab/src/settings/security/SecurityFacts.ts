/** A kind of scan, in the words of GitLab's policies. @internal */
export type Scanner =
  | 'sast'
  | 'dependency_scanning'
  | 'container_scanning'
  | 'secret_detection';

/** A policy that has merge requests with findings approved. @internal */
export interface Gate {
  name: string;
  scanners: Scanner[];
  /** What lets a finding or a missing scan through, in words. */
  hole?: string;
}

/**
 * What GitLab Ultimate knows of the scans of a project.
 *
 * @internal
 */
export interface SecurityFacts {
  /** Those that succeeded in the newest pipeline of the default branch. */
  ran: Scanner[];
  /** Those that a policy adds to pipelines, by the name of the policy. */
  enforced: Map<Scanner, string>;
  gates: Gate[];
}
