import type { Act } from '../acts';
import type { Step } from '../pipeline/types';

/** Asks a registry whether the image is there. */
const ASKS =
  /manifest inspect|crane (?:digest|manifest)|skopeo inspect|describe-images|imagetools inspect|images? describe|repository show-tags|packages\/container/i;
const SAYS =
  /exist|missing|already|not[-_ ]?found|(?:needs?|should|skip)[-_ ]?build|build[-_ ]?(?:needed|required)/i;
/** The condition is what another step or job has found out. */
const RESULT = /\boutputs?\b|\bsteps\.|\bneeds\./;

const asks = ({ run, commands }: Step) =>
  ASKS.test(run ?? '') || commands.some(({ text }) => ASKS.test(text));

/**
 * Whether a build is passed over where what it would make is there already.
 *
 * @internal
 */
export function isPassedOver({ step, job, pipeline, command }: Act): boolean {
  const condition = `${step?.condition ?? ''} ${job.condition ?? ''}`;
  const parts = [...(step?.via ?? []), ...job.via].map(({ file }) => file);
  if (SAYS.test(condition) || parts.some(file => SAYS.test(file))) {
    return true;
  }
  if (command?.conditional && step && asks(step)) {
    return true;
  }
  const before = pipeline.jobs.filter(
    each => each === job || job.needs.includes(each.id),
  );
  return RESULT.test(condition) && before.some(({ steps }) => steps.some(asks));
}
