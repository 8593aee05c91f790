import {
  OrganisationNumbers,
  platformJudgement,
} from '../assessment/platformJudgement';
import { thresholdOf } from '../ladder/thresholdOf';
import { Ladder } from '../ladder/types';
import { table } from '../markdown/markdown';

type Row = [
  teams: string,
  machinery: string,
  share: string,
  numbers: OrganisationNumbers,
];

function situations(ladder: Ladder): Row[] {
  const manyTeams = thresholdOf(ladder, 'many-teams');
  const handBuiltLimit = thresholdOf(ladder, 'hand-built-share');
  const few = `up to ${manyTeams}`;
  const many = `more than ${manyTeams}`;
  const limit = `${handBuiltLimit * 100} %`;
  return [
    [few, 'in use', 'any', { teamCount: manyTeams, platformMachinery: true }],
    [
      few,
      'not in use',
      'any',
      { teamCount: manyTeams, platformMachinery: false },
    ],
    [few, 'not known', 'any', { teamCount: manyTeams }],
    [
      many,
      'any',
      `${limit} or more`,
      { teamCount: manyTeams + 1, handBuiltShare: handBuiltLimit },
    ],
    [
      many,
      'any',
      `under ${limit}`,
      { teamCount: manyTeams + 1, handBuiltShare: handBuiltLimit / 2 },
    ],
    [many, 'any', 'not known', { teamCount: manyTeams + 1 }],
    ['not known', 'any', 'any', { platformMachinery: true, handBuiltShare: 1 }],
  ];
}

/** @internal */
export function platform(ladder: Ladder): string {
  return [
    '## Platform judgement',
    'Whether an internal platform is worth its keep is a question to the organisation, not to one service. It follows from the number of teams that own a service, from the share of hand-built pipelines, and from whether platform machinery is in use: golden-path templates, ephemeral environments or self-service infrastructure. The portal itself is not machinery.',
    table(
      ['Teams', 'Platform machinery', 'Hand-built pipelines', 'Verdict'],
      situations(ladder).map(([teams, machinery, share, numbers]) => [
        teams,
        machinery,
        share,
        platformJudgement(numbers, ladder).verdict,
      ]),
    ),
  ].join('\n\n');
}
