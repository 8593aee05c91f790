import { alertingClaim } from './alertingClaim';
import { levelsOf, serviceOf } from './PagerdutyService';

const answer = {
  id: 'P1',
  name: 'Ferry',
  html_url: 'https://acme.pagerduty.example/service-directory/P1',
  status: 'active',
  escalation_policy: { id: 'E1', summary: 'Pilots' },
};

const onCall = (
  level: unknown,
  policy = 'E1',
  user: unknown = { id: 'U' },
) => ({
  escalation_policy: { id: policy },
  escalation_level: level,
  user,
});

describe('whether alerts reach somebody', () => {
  it.each<[string, number[], string]>([
    ['active', [1], 'met: .*level 1 of the escalation policy Pilots'],
    ['critical', [2], 'met: .*level 2'],
    ['warning', [1, 2], 'met: .*levels 1 and 2'],
    ['maintenance', [1], 'met: .*maintenance window'],
    ['active', [], 'partial: Nobody is on call for Ferry at present'],
    ['disabled', [1], 'partial: .*disabled'],
    ['disabled', [], 'partial: .*disabled'],
  ])('%s with the levels %j', (status, levels, words) => {
    const { outcome, statement } = alertingClaim({
      ...serviceOf({ ...answer, status })!,
      levels,
    });
    expect(`${outcome}: ${statement}`).toMatch(new RegExp(`^${words}`));
  });
});

describe('what PagerDuty answers', () => {
  it.each([
    undefined,
    null,
    'P1',
    {},
    { ...answer, id: 7 },
    { ...answer, escalation_policy: null },
    { ...answer, status: undefined },
  ])('%j is no service', each => {
    expect(serviceOf(each)).toBeUndefined();
  });

  it('links to nothing but pages', () => {
    // eslint-disable-next-line no-script-url
    const html_url = 'javascript:alert(1)';
    expect(serviceOf({ ...answer, html_url })).not.toHaveProperty('url');
  });

  it('counts levels with a person', () => {
    const levels = levelsOf([
      onCall(2),
      onCall(1),
      onCall(1),
      onCall(1, 'E2'),
      onCall(1, 'E3', null),
      onCall('1', 'E4'),
      null,
    ]);
    expect([...levels]).toEqual([
      ['E1', [1, 2]],
      ['E2', [1]],
    ]);
  });
});
