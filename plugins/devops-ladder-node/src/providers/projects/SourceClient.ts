import { CollectContext } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { abortable } from '../abortable';
import { Problem } from '../Reading';
import { AnnotatedProjects } from './AnnotatedProjects';
import { ProjectReading, ProjectSource, Refusal } from './ProjectSource';

/** After so many outages in a row a source is left alone for so long; one may be of one project. */
const OUTAGES = 3;
const OUTAGE_PAUSE_MS = 30_000;
/** Where it refuses all, and does not say for how long. */
const USUAL_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

/** One of them may be of one project; several in a row are of the source. */
const PERHAPS_OUT: readonly Refusal[] = [
  {
    statuses: [300, 301, 302, 303, 307, 308],
    of: 'source',
    reason: 'error',
    says: 'redirects to another address, perhaps a login page',
    howToResolve:
      'Set the address that answers itself, and credentials that it accepts.',
  },
  {
    statuses: [502, 503, 504],
    of: 'source',
    reason: 'error',
    says: 'is out of order',
  },
];

/** What statuses mean everywhere, unless a tool says otherwise. */
const EVERYWHERE: readonly Refusal[] = [
  {
    statuses: [401],
    of: 'source',
    reason: 'no-permission',
    says: 'does not accept the credentials',
    howToResolve: 'Set credentials that are valid.',
  },
  {
    statuses: [429],
    of: 'source',
    reason: 'rate-limited',
    says: 'wants fewer requests',
  },
  ...PERHAPS_OUT,
];

type Options = Pick<
  AnnotatedProjects<ProjectSource, unknown>,
  'tool' | 'configuredIn' | 'timeoutMs' | 'refusals' | 'allowanceIn'
>;

/** Asks one source, and leaves it alone when it wants to be. @internal */
export class SourceClient {
  private readonly who: string;
  private pause?: { until: number; problem: Problem };
  private outages = 0;

  constructor(
    private readonly source: ProjectSource,
    private readonly options: Options,
  ) {
    this.who = `${options.tool} (${source.name})`;
  }

  async ask(
    path: string,
    { signal, budget }: CollectContext,
  ): Promise<ProjectReading<unknown>> {
    signal.throwIfAborted();
    if (this.pause && this.pause.until > Date.now()) {
      return { failed: this.pause.problem };
    }
    const { url } = this.source;
    const allowance = { host: new URL(url).host, name: 'rest' };
    if (!(await abortable(budget.take(allowance), signal))) {
      const message = `The share of requests to ${this.who} is used up.`;
      return { failed: { reason: 'rate-limited', message } };
    }
    const answer = await this.send(path, signal);
    if ('failed' in answer) {
      return answer;
    }
    const state = this.options.allowanceIn?.(answer.response.headers);
    if (state) {
      await budget.report(allowance, state);
    }
    return answer.response.ok
      ? this.json(answer.text)
      : this.refused(answer.response);
  }

  /** What is thrown is not shown: it may hold anything. */
  private async send(path: string, signal: AbortSignal) {
    const { timeoutMs } = this.options;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(`${this.source.url}${path}`, {
        headers: { accept: 'application/json', ...this.source.headers },
        // Credentials are for the configured address only.
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      });
      return { response, text: await response.text() };
    } catch {
      signal.throwIfAborted();
      const message = timeout.aborted
        ? `${this.who} did not answer in ${timeoutMs / 1000} s.`
        : `${this.who} could not be reached, or broke off.`;
      return this.isOut({ reason: 'error', message });
    }
  }

  private json(text: string): ProjectReading<unknown> {
    this.outages = 0;
    try {
      return { value: JSON.parse(text) };
    } catch {
      return {
        failed: {
          reason: 'error',
          message: `What ${this.who} answered is not its API, perhaps a login page.`,
          howToResolve: `Set the address of the API, and credentials for it, in ${this.options.configuredIn}.`,
        },
      };
    }
  }

  private refused({ status, headers }: Response): ProjectReading<unknown> {
    const refusal = [...this.options.refusals, ...EVERYWHERE].find(
      ({ statuses }) => statuses.includes(status),
    );
    const { reason = 'error', says = 'failed to answer' } = refusal ?? {};
    const problem: Problem = {
      reason,
      message: `${this.who} ${says} (HTTP ${status}).`,
      ...(refusal?.howToResolve && { howToResolve: refusal.howToResolve }),
    };
    const pauseMs = pauseIn(headers.get('retry-after'));
    if (refusal && PERHAPS_OUT.includes(refusal) && !pauseMs) {
      return this.isOut(problem);
    }
    this.outages = 0;
    if (refusal?.of === 'source') {
      return this.fails(problem, pauseMs ?? USUAL_PAUSE_MS);
    }
    return refusal ? { hidden: problem } : { failed: problem };
  }

  private isOut(problem: Problem): { failed: Problem } {
    this.outages += 1;
    return this.outages < OUTAGES
      ? { failed: problem }
      : this.fails(problem, OUTAGE_PAUSE_MS);
  }

  private fails(problem: Problem, pauseMs: number): { failed: Problem } {
    this.pause = { until: Date.now() + pauseMs, problem };
    return { failed: problem };
  }
}

/** Seconds; a date is of a clock that is not ours. */
function pauseIn(retryAfter: string | null): number | undefined {
  const seconds = retryAfter ? Number(retryAfter) : NaN;
  return seconds > 0 ? Math.min(seconds * 1000, LONGEST_PAUSE_MS) : undefined;
}
