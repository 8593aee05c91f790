import {
  assess,
  customiseLadder,
  defaultLadder,
  resolveSituation,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AT, evidence } from '../__testUtils__/fixtures';
import { packOutcomes } from '../store/outcomes';
import { toServiceFilters } from './serviceFilters';

/** Whether a text is like a pattern with `_` for any character and `%` for any text. */
function isLike(text: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replace(/_/g, '.').replace(/%/g, '.*')}$`).test(
    text,
  );
}

describe('toServiceFilters', () => {
  it('understands what callers mean', () => {
    expect(
      toServiceFilters(
        {
          owner: ['Pilots', 'user:ann', '-'],
          system: 'system:Default/Port',
          type: '-',
          rung: 2,
          axis: ['safety:2', 'self-service:0'],
          stale: false,
          text: '',
        },
        defaultLadder,
      ),
    ).toEqual({
      owner: ['group:default/pilots', 'user:default/ann', null],
      system: ['system:default/port'],
      type: [null],
      rung: [2],
      axis: [
        { axis: 'safety', level: 2 },
        { axis: 'self-service', level: 0 },
      ],
      stale: false,
    });
  });

  it.each([
    ['as it is built in', defaultLadder],
    [
      'with one switched off and one added',
      customiseLadder(defaultLadder, [
        {
          source: 'test',
          capabilities: {
            [defaultLadder.capabilities[3].id]: { enabled: false },
            acme: {
              name: 'Acme',
              means: 'It is there.',
              level: 2,
              axis: 'safety',
              need: 'supporting',
              from: ['api'],
              remedy: { change: 'Add it.', effort: 'small' },
            },
          },
        },
      ]),
    ],
  ])('finds outcomes by a ladder %s', (_, ladder) => {
    const assessment = assess({
      ladder,
      evidence: ladder.capabilities.map(({ id, from }, index) => ({
        ...evidence(id, index % 3 ? 'met' : 'not-met'),
        strength: from[0],
      })),
      traps: [],
      situation: resolveSituation({ ladder, declared: [], observed: [] }),
      at: AT,
    });
    const packed = packOutcomes(assessment);
    const wrong = assessment.capabilities.filter(({ capability, outcome }) =>
      ['met', 'not-met', 'unknown', 'not-applicable'].some(asked => {
        const [pattern] =
          toServiceFilters({ capability: `${capability}:${asked}` }, ladder)
            .capability ?? [];
        return isLike(packed, pattern) !== (asked === outcome);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says what is accepted', () => {
    const switchedOff = customiseLadder(defaultLadder, [
      { source: 'test', capabilities: { dast: { enabled: false } } },
    ]);
    expect(() =>
      toServiceFilters({ capability: 'dast:met' }, switchedOff),
    ).toThrow(/^capability: dast:met is not understood\. Accepted is one of /);
    expect(() => toServiceFilters({ axis: 'safety' }, defaultLadder)).toThrow(
      /automation, path, safety, feedback, self-service, a colon, and one of 0, 1/,
    );
  });
});
