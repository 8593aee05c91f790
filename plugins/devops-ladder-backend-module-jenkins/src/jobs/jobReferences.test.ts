import { jobReferencesOf } from './jobReferences';

const references = (annotations: Record<string, string>) =>
  jobReferencesOf({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', annotations },
  });

describe('the jobs that an entity names', () => {
  it.each<[string, object[]]>([
    ['shop', [{ key: 'shop' }]],
    ['team/shop', [{ key: 'team/job/shop' }]],
    ['main:team/shop', [{ source: 'main', key: 'team/job/shop' }]],
    ['a, b:c', [{ key: 'a' }, { source: 'b', key: 'c' }]],
    ['My Team/Shop%20API', [{ key: 'My%20Team/job/Shop%20API' }]],
    ['shop/feature%2Fsea', [{ key: 'shop/job/feature%252Fsea' }]],
    ['100%', [{ key: '100%25' }]],
    ['/shop/', [{ key: 'shop' }]],
    ['', []],
  ])('%s', (value, expected) => {
    expect(references({ 'jenkins.io/job-full-name': value })).toEqual(expected);
  });

  it.each(['../secret', 'team/..', 'main:', '%2e%2e/x', '.'])(
    'cannot be %s',
    value => {
      expect(references({ 'jenkins.io/job-full-name': value })).toEqual([
        expect.objectContaining({
          problem: expect.objectContaining({ reason: 'unreadable' }),
        }),
      ]);
    },
  );

  it('may have their former annotation', () => {
    expect(
      references({
        'jenkins.io/github-folder': 'old',
        'jenkins.io/job-full-name': 'new',
      }),
    ).toEqual([{ key: 'new' }]);
    expect(references({ 'jenkins.io/github-folder': 'old' })).toEqual([
      { key: 'old' },
    ]);
  });

  it.each<[string, object]>([
    ['deploy/prod', { key: 'deploy/job/prod', deploys: { only: {} } }],
    [
      'live=main:deploy/shop',
      {
        source: 'main',
        key: 'deploy/job/shop',
        deploys: { environment: 'live', only: {} },
      },
    ],
    [
      'any?ENV&SERVICE=shop&A=b=c',
      {
        key: 'any',
        deploys: { parameter: 'ENV', only: { SERVICE: 'shop', A: 'b=c' } },
      },
    ],
  ])('may deploy: %s', (value, expected) => {
    expect(
      references({ 'devops-ladder.io/jenkins-deploy-jobs': value }),
    ).toEqual([expected]);
  });
});
