import type { Job, Step } from '../../pipeline/types';

const OIDC_TOKEN = /CIRCLE_OIDC_TOKEN/;
/** Inputs of orbs that ask for a federated identity. */
const OIDC_INPUT = /^(?:role[-_]arn|use[-_]oidc|oidc[-_]auth|oidc)$/;

const isAsked = (inputs: Readonly<Record<string, string>>) =>
  Object.entries(inputs).some(
    ([key, value]) => OIDC_INPUT.test(key) && value !== '' && value !== 'false',
  );

/**
 * Whether a job uses the token of its identity: every job gets one.
 *
 * @internal
 */
export function usesToken(steps: readonly Step[], job: Job): boolean {
  const values = [
    job.env,
    job.calls?.inputs ?? {},
    ...steps.flatMap(({ env, inputs, run, commands }) => [
      env,
      inputs,
      { run: run ?? '' },
      ...[...new Set(commands.map(({ script }) => script))].map(script => ({
        script,
      })),
    ]),
  ];
  return (
    isAsked(job.calls?.inputs ?? {}) ||
    steps.some(({ uses, inputs }) => uses && isAsked(inputs)) ||
    values.some(map => Object.values(map).some(value => OIDC_TOKEN.test(value)))
  );
}
