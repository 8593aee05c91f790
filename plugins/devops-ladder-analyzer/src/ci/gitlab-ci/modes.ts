import type { Job, Tri } from '../../pipeline/types';
import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { Outcome } from './conditions';
import type { Plan } from './plans';

function allowFailure(node: YamlNode | undefined): Tri | undefined {
  if (!node) {
    return undefined;
  }
  if (node.type !== 'scalar') {
    // Some exit codes only: which of them a finding has is not known.
    return 'unknown';
  }
  const written = text(node);
  return written === 'true' || (written === 'false' ? false : 'unknown');
}

const agreed = (values: readonly Tri[]): Tri =>
  values.every(value => value === values[0]) ? values[0] ?? false : 'unknown';

/** How a job runs: by itself or by hand, and whether its failure counts. @internal */
export type Mode = Pick<Job, 'advisory' | 'onFailure' | 'startedByHand'> & {
  /** It runs whatever happened before. */
  always: boolean;
};

/**
 * What `when` and `allow_failure` make of a job. A job that is manual by itself
 * may be left out; one that a rule makes manual holds the pipeline up.
 *
 * @internal
 */
export function modeOf({ job, outcomes }: Plan): Mode {
  const own = text(child(job.node, 'when'));
  const failing = child(job.node, 'allow_failure');
  const unseen = job.missing.length > 0 && !failing;
  const whenOf = (outcome: Outcome) => outcome.when ?? own ?? 'on_success';
  const mayFail = (outcome: Outcome): Tri =>
    allowFailure(outcome.allowFailure) ??
    allowFailure(failing) ??
    (unseen ? 'unknown' : outcome.when === undefined && own === 'manual');
  const every = (when: string) =>
    outcomes.length > 0 && outcomes.every(each => whenOf(each) === when);
  const advisory = agreed(outcomes.map(mayFail));
  return {
    advisory,
    onFailure: every('on_failure'),
    always: every('always'),
    ...(every('manual')
      ? { startedByHand: advisory === true ? 'optional' : 'blocking' }
      : {}),
  };
}
