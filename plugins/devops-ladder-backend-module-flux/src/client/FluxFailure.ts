import { Problem } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** A cluster could not be asked, or did not say. @internal */
export class FluxFailure extends Error {
  readonly problem: Problem;
  /** How long the cluster wants to be left alone. */
  readonly retryAfterMs?: number;
  readonly status?: number;

  constructor(
    problem: Problem,
    options: { retryAfterMs?: number; status?: number } = {},
  ) {
    super(problem.message);
    this.name = 'FluxFailure';
    this.problem = problem;
    this.retryAfterMs = options.retryAfterMs;
    this.status = options.status;
  }
}

/** Whatever was thrown, as a problem; texts of errors may hold anything, and are not shown. @internal */
export function problemOf(error: unknown): Problem {
  return error instanceof FluxFailure
    ? error.problem
    : {
        reason: 'error',
        message: 'What the cluster answered could not be used.',
      };
}

/** @internal */
export function wordsOf({ message, howToResolve }: Problem): string {
  return [message, howToResolve].filter(Boolean).join(' ');
}
