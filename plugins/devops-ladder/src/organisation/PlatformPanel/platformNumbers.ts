import {
  MachineryUse,
  OrganisationResult,
  PipelineOrigin,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  countOf,
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
): PlatformNumber[] {
  const { facts, platform, pipelines, machinery } = organisation;
  const number = (
    fact: string,
    name: string,
    counts?: PlatformNumber['counts'],
  ): PlatformNumber => {
    const statement = facts.find(entry => entry.fact === fact);
    const value = factValueWords(statement?.value);
    return { fact, name, value, statement, counts };
  };
  return [
    number('team-count', 'Teams', {
      title: 'Counted teams',
      lines: [
        `${countOf(
          organisation.teams,
          'group of type team owns',
          'groups of type team own',
        )} at least one service`,
      ],
    }),
    number('service-count', 'Services', {
      title: 'Counted services',
      lines: [`${countOf(organisation.services, 'service')} that you may read`],
    }),
    {
      ...number('hand-built-share', 'Pipelines built by hand', {
        title: 'Services by pipeline',
        lines: PIPELINES.map(
          origin =>
            `${countOf(pipelines[origin], 'service')}: ${pipelineWords(
              origin,
            )}`,
        ),
      }),
      value: handBuiltWords(platform),
    },
    number('platform-machinery', 'Platform machinery in use', {
      title: 'Services by platform machinery',
      lines: MACHINERY.map(
        use => `${countOf(machinery[use], 'service')}: ${machineryWords(use)}`,
      ),
    }),
  ];
}
