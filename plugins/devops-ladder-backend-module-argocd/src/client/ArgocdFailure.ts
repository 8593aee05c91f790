import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Why something is not known. @internal */
export interface Problem {
  reason: UnknownReason;
  /** One sentence. */
  message: string;
  /** One sentence. */
  howToResolve?: string;
}

/** Argo CD could not be asked, or did not say. @internal */
export class ArgocdFailure extends Error {
  readonly problem: Problem;
  /** How long Argo CD wants to be left alone. */
  readonly retryAfterMs?: number;

  constructor(problem: Problem, options: { retryAfterMs?: number } = {}) {
    super(problem.message);
    this.name = 'ArgocdFailure';
    this.problem = problem;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** Whatever was thrown, as a problem; texts of errors may hold anything, and are not shown. @internal */
export function problemOf(error: unknown): Problem {
  return error instanceof ArgocdFailure
    ? error.problem
    : {
        reason: 'error',
        message: 'What Argo CD answered could not be used.',
      };
}
