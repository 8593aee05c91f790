import type { Job, Pipeline, Step } from '../pipeline/types';
import { namesFromOutside } from './handedKeys';

const SECRET_NAME =
  /(?:PASSWORD|PASSWD|_PASS|TOKEN|SECRET|_KEY|KEY_ID|CREDENTIALS?|KUBE_?CONF(?:IG)?)(?:_\w+)?$/i;

/**
 * Whether a step has access to secrets or may write something.
 *
 * @internal
 */
export function hasPower(pipeline: Pipeline, job: Job, step: Step): boolean {
  return (
    job.writes === true ||
    job.idToken ||
    /\bsecrets\.|github\.token/.test(JSON.stringify([step.inputs, step.env])) ||
    namesFromOutside(pipeline, job, step).some(name => SECRET_NAME.test(name))
  );
}
