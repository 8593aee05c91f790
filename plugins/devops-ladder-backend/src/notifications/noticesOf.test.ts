import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AT, assessmentAt } from '../__testUtils__/fixtures';
import { ServiceChange, Standing, standingOf } from '../changes';
import { noticesOf } from './noticesOf';

const base: Standing = {
  ...standingOf(assessmentAt(2)),
  attained: 2,
  possible: 3,
  traps: [],
};
const severe = defaultLadder.traps.find(({ severity }) => severity === 'high')!;
const mild = defaultLadder.traps.find(({ severity }) => severity !== 'high')!;

function of(before: Partial<Standing> | undefined, after: Partial<Standing>) {
  const change: ServiceChange = {
    entityRef: 'component:default/ferry',
    at: AT,
    cause: { kind: 'situation' },
    before: before && { ...base, ...before },
    after: { ...base, ...after },
  };
  return noticesOf(change, defaultLadder).map(({ kind, detail }) => [
    kind,
    detail,
  ]);
}

describe('noticesOf', () => {
  it.each([
    ['a rung lost', {}, { attained: 1, possible: 1 }, [['rung-dropped', '2']]],
    ['a rung unknown', {}, { attained: 0, possible: 3 }, []],
    ['a rung won', {}, { attained: 3, possible: 3 }, []],
    ['a severe trap', {}, { traps: [severe.id] }, [['severe-trap', severe.id]]],
    [
      'a severe trap as before',
      { traps: [severe.id] },
      { traps: [severe.id] },
      [],
    ],
    ['a mild trap', {}, { traps: [mild.id] }, []],
    ['a trap gone', { traps: [severe.id] }, {}, []],
    ['the first look', undefined, { attained: 0, possible: 0 }, []],
  ])('judges %s', (_, before, after, notices) => {
    expect(of(before, after)).toEqual(notices);
  });
});
