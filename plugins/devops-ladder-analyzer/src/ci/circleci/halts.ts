import type { Step } from '../../pipeline/types';

const HALT = /\bcircleci(?:-agent)?\s+step\s+halt\b/;

/**
 * A job may be ended early without a failure: whether what comes after runs is
 * then not known.
 *
 * @internal
 */
export function withHalts(steps: readonly Step[]): Step[] {
  const first = steps.findIndex(
    ({ run, commands }) =>
      HALT.test(run ?? '') || commands.some(({ text }) => HALT.test(text)),
  );
  return steps.map((step, index) =>
    first < 0 || index <= first
      ? step
      : {
          ...step,
          events: new Map(
            [...step.events.keys()].map(event => [event, 'conditional']),
          ),
        },
  );
}
