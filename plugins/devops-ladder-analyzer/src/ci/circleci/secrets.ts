import type { Step } from '../../pipeline/types';

const USED =
  /\$\{?([A-Z][A-Z0-9_]*(?:_KEY|_KEY_ID|_SECRET|_TOKEN|_PASSWORD|_CREDENTIALS|_CREDENTIALS_JSON))\b/g;
/** Tokens that CircleCI makes for the run itself. */
const OWN = /^CIRCLE_/;
const MAX_SCRIPT = 100_000;

const textOf = ({ run, commands }: Step) =>
  [run ?? '', ...new Set(commands.map(({ script }) => script))]
    .join('\n')
    .slice(0, MAX_SCRIPT);

/**
 * Names the secrets that the scripts of a job use: a variable that neither the
 * configuration nor a script sets comes from the project or a context. A job
 * that asks for a federated identity may be given its keys while it runs.
 *
 * @internal
 */
export function withSecrets(steps: readonly Step[]): Step[] {
  const texts = steps.map(textOf);
  const whole = texts.join('\n');
  const isFederated =
    /CIRCLE_OIDC_TOKEN|assume-role|assume_role/.test(whole) ||
    steps.some(({ inputs }) => inputs.role_arn ?? inputs['role-arn']);
  if (isFederated) {
    return [...steps];
  }
  const set = new Set(
    [...whole.matchAll(/\b([A-Z][A-Z0-9_]*)=/g)].map(([, name]) => name),
  );
  return steps.map((step, index) => {
    const names = [...texts[index].matchAll(USED)]
      .map(([, name]) => name)
      .filter(
        name =>
          !OWN.test(name) && !set.has(name) && !Object.hasOwn(step.env, name),
      );
    return names.length === 0
      ? step
      : {
          ...step,
          env: {
            ...step.env,
            ...Object.fromEntries(
              names.map(name => [name, `\${{ secrets.${name} }}`]),
            ),
          },
        };
  });
}
