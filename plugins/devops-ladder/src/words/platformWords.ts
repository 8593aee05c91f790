import {
  FactValue,
  FitVerdict,
  MachineryUse,
  PipelineOrigin,
  PlatformJudgement,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { factValueWords } from './factWords';
import { shareWords } from './shareWords';

const MEANINGS: Record<FitVerdict, string> = {
  'under-built': 'The organisation has outgrown what it shares',
  'right-sized': 'The organisation shares as much as it needs to',
  'over-built': 'There is more platform than the organisation asks for',
  unknown: 'Something that decides is not known',
};

const PIPELINES: Record<PipelineOrigin, string> = {
  shared: 'from a template or a shared pipeline',
  'hand-built': 'built by hand',
  none: 'without a pipeline',
  unknown: 'not known',
};

const MACHINERY: Record<MachineryUse, string> = {
  'in-use': 'use some',
  'not-in-use': 'use none',
  unknown: 'not known',
};

/**
 * What a verdict says of the platform.
 *
 * @internal
 */
export function platformMeaning(verdict: FitVerdict): string {
  return MEANINGS[verdict];
}

/**
 * The pipelines of services in words.
 *
 * @internal
 */
export function pipelineWords(origin: PipelineOrigin): string {
  return PIPELINES[origin];
}

/**
 * The use of platform machinery by services in words.
 *
 * @internal
 */
export function machineryWords(use: MachineryUse): string {
  return MACHINERY[use];
}

/**
 * The share of pipelines that are built by hand, with its range where some
 * are not known.
 *
 * @internal
 */
export function handBuiltWords({
  handBuiltShare,
  handBuiltRange,
}: Pick<PlatformJudgement, 'handBuiltShare' | 'handBuiltRange'>): string {
  if (handBuiltShare === undefined) {
    return factValueWords(undefined);
  }
  const { least, most } = handBuiltRange ?? {
    least: handBuiltShare,
    most: handBuiltShare,
  };
  return shareWords(least) === shareWords(most)
    ? shareWords(least)
    : `between ${shareWords(least)} and ${shareWords(most)}`;
}

/**
 * A value of a fact of the organisation; shares are percentages.
 *
 * @internal
 */
export function organisationValueWords(
  type: string | undefined,
  value: FactValue | undefined,
): string {
  return type === 'fraction' && typeof value === 'number'
    ? shareWords(value)
    : factValueWords(value);
}
