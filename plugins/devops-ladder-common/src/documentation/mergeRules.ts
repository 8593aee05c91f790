import { strengths } from '../ladder/strength';
import { bullets } from '../markdown/markdown';
import { sourceWords } from './words';

const rules = [
  `Sources by strength, the strongest first: ${strengths
    .map(strength => `${sourceWords[strength]} (\`${strength}\`)`)
    .join(
      ', ',
    )}. What is only inferred, from a name or the input of a shared step, is one step weaker than its source.`,
  'For one mechanism the strongest source decides. A no overrides a weaker yes only about the same mechanism; absence in one place never beats presence in another.',
  'Unknown is never met and never not met. An answer is a range as long as something unknown matters: the rung attained counts it as open, the rung possible as met.',
  'Absence in files is not met only where every place that could hold it was readable, and, for what the provider or another tool could do as well, only once that source was asked or is known not to exist.',
  'A declaration makes a capability met as declared, and visibly so. It never turns an observed no about the same mechanism into a yes: that is shown as a contradiction and counts as partly met. Every answer also carries the rung without declarations.',
  'A waiver has a reason and an expiry, and takes a capability out of the count. Every answer also carries the rung without waivers. An owner may declare something not applicable only where the capability names an annotation for it.',
  'Where it cannot be decided whether a capability applies, it applies, and counts as unknown unless it was seen.',
  'A trap holds the capabilities on which it was found down to its effect.',
  'An upcoming entry is shown and not counted until its date, so that an upgrade drops no rung overnight.',
];

/** @internal */
export function mergeRules(): string {
  return ['## How evidence is merged', bullets(rules)].join('\n\n');
}
