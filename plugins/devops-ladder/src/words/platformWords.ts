import {
  FactValue,
  FitVerdict,
  MachineryUse,
  PipelineOrigin,
  PlatformJudgement,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Texts } from '../translation';
import { factValueWords } from './factWords';
import { shareWords } from './shareWords';

/**
 * What a verdict says of the platform.
 *
 * @internal
 */
export function platformMeaning(verdict: FitVerdict, t: Texts): string {
  return t(`words.platform.${verdict}`);
}

/**
 * The pipelines of services in words.
 *
 * @internal
 */
export function pipelineWords(origin: PipelineOrigin, t: Texts): string {
  return t(`words.pipeline.${origin}`);
}

/**
 * The use of platform machinery by services in words.
 *
 * @internal
 */
export function machineryWords(use: MachineryUse, t: Texts): string {
  return t(`words.machinery.${use}`);
}

/**
 * The share of pipelines that are built by hand, with its range where some
 * are not known.
 *
 * @internal
 */
export function handBuiltWords(
  {
    handBuiltShare,
    handBuiltRange,
  }: Pick<PlatformJudgement, 'handBuiltShare' | 'handBuiltRange'>,
  t: Texts,
): string {
  if (handBuiltShare === undefined) {
    return factValueWords(undefined, t);
  }
  const { least, most } = handBuiltRange ?? {
    least: handBuiltShare,
    most: handBuiltShare,
  };
  return shareWords(least) === shareWords(most)
    ? shareWords(least)
    : t('words.between', {
        least: shareWords(least),
        most: shareWords(most),
      });
}

/**
 * A value of a fact of the organisation; shares are percentages.
 *
 * @internal
 */
export function organisationValueWords(
  type: string | undefined,
  value: FactValue | undefined,
  t: Texts,
): string {
  return type === 'fraction' && typeof value === 'number'
    ? shareWords(value)
    : factValueWords(value, t);
}
