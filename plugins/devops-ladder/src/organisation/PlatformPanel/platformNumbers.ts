import {
  MachineryUse,
  OrganisationResult,
  PipelineOrigin,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Texts } from '../../translation';
import {
  factValueWords,
  handBuiltWords,
  machineryWords,
  pipelineWords,
} from '../../words';

/** @internal */
export interface PlatformNumber {
  /** Id of the fact that holds the number. */
  fact: string;
  name: string;
  value: string;
  /** Where the number comes from; absent where nothing says it. */
  statement?: SituationFact;
  /** What was counted behind it. */
  counts?: { title: string; lines: string[] };
}

const PIPELINES: PipelineOrigin[] = ['shared', 'hand-built', 'none', 'unknown'];
const MACHINERY: MachineryUse[] = ['in-use', 'not-in-use', 'unknown'];

/**
 * The numbers that the judgement of the platform rests on.
 *
 * @internal
 */
export function platformNumbers(
  organisation: OrganisationResult,
  t: Texts,
): PlatformNumber[] {
  const { facts, platform, pipelines, machinery } = organisation;
  const number = (
    fact: string,
    name: string,
    counts?: PlatformNumber['counts'],
  ): PlatformNumber => {
    const statement = facts.find(entry => entry.fact === fact);
    const value = factValueWords(statement?.value, t);
    return { fact, name, value, statement, counts };
  };
  return [
    number('team-count', t('overview.platform.teams'), {
      title: t('overview.platform.teamsTitle'),
      lines: [t('overview.platform.teamsLine', { count: organisation.teams })],
    }),
    number('service-count', t('overview.platform.services'), {
      title: t('overview.platform.servicesTitle'),
      lines: [
        t('overview.platform.servicesLine', { count: organisation.services }),
      ],
    }),
    {
      ...number('hand-built-share', t('overview.platform.pipelines'), {
        title: t('overview.platform.pipelinesTitle'),
        lines: PIPELINES.map(origin =>
          t('overview.servicesNamed', {
            count: pipelines[origin],
            name: pipelineWords(origin, t),
          }),
        ),
      }),
      value: handBuiltWords(platform, t),
    },
    number('platform-machinery', t('overview.platform.machinery'), {
      title: t('overview.platform.machineryTitle'),
      lines: MACHINERY.map(use =>
        t('overview.servicesNamed', {
          count: machinery[use],
          name: machineryWords(use, t),
        }),
      ),
    }),
  ];
}
