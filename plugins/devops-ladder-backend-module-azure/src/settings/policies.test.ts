import { idOf, policy, repository } from '../__testUtils__/projects';
import { repositoriesOf } from '../project/Repository';
import { takesInAll } from './pathFilter';
import { policiesOn } from './policies';

const [shop] = repositoriesOf([repository('shop')]);
const scoped = (...scope: object[]) => policy('build', { scope });
const ref = (
  refName: string | null,
  matchKind?: string,
  of?: string | null,
) => ({
  refName,
  matchKind,
  repositoryId: of ?? null,
});

describe('policiesOn', () => {
  it.each<[string, object, number]>([
    ['the whole project', scoped(ref('refs/heads/main', 'Exact')), 1],
    [
      'the repository',
      scoped(ref('refs/heads/main', 'exact', idOf('shop'))),
      1,
    ],
    [
      'another repository',
      scoped(ref('refs/heads/main', 'Exact', idOf('till'))),
      0,
    ],
    ['another branch', scoped(ref('refs/heads/maintenance', 'Exact')), 0],
    [
      'a longer branch of which this is the begin',
      scoped(ref('refs/heads/mai', 'Exact')),
      0,
    ],
    ['a prefix', scoped(ref('refs/heads/', 'Prefix')), 1],
    ['another prefix', scoped(ref('refs/heads/releases/', 'Prefix')), 0],
    ['default branches', scoped(ref(null, 'DefaultBranch')), 1],
    [
      'the default branch of another',
      scoped(ref(null, 'DefaultBranch', 'x')),
      0,
    ],
    ['nothing that is known', scoped(ref(null)), 0],
    ['no scope', policy('build', { scope: null }), 0],
    [
      'several scopes',
      scoped(ref('refs/heads/x', 'Exact'), ref('refs/heads/main', 'Exact')),
      1,
    ],
    ['what is off', policy('build', {}, { isEnabled: false }), 0],
    ['what was deleted', policy('build', {}, { isDeleted: true }), 0],
    ['another type', policy('build', {}, { type: { id: 'x' } }), 0],
  ])('reads a policy of %s', (_, answer, count) => {
    expect(policiesOn([answer], shop)).toHaveLength(count);
  });

  it('has none for a repository without a branch', () => {
    const [empty] = repositoriesOf([{ id: idOf('shop'), name: 'shop' }]);
    expect(policiesOn([scoped(ref(null, 'DefaultBranch'))], empty)).toEqual([]);
  });

  it('reads what is asked of reviewers', () => {
    expect(
      policiesOn(
        [
          policy('reviewers', {
            minimumApproverCount: 2,
            creatorVoteCounts: true,
            resetOnSourcePush: true,
          }),
        ],
        shop,
      ),
    ).toMatchObject([
      { kind: 'reviewers', reviewers: 2, authorCounts: true, resets: true },
    ]);
  });
});

describe('takesInAll', () => {
  it.each<[string[], string, boolean]>([
    [[], '', true],
    [['/*'], '', true],
    [['*'], 'till', true],
    [['/src/*'], '', false],
    [['/till/*'], 'till', true],
    [['till/*', '/stock/*'], 'till', true],
    [['/till/*'], 'stock', false],
    [['/till/src/*'], 'till', false],
    [['*.cs'], '', false],
    [['!/docs/*', '!*.md', '!README.md'], '', true],
    [['!/src/legacy/*'], '', false],
    [['/*', '!/stock/*'], 'till', true],
    [['/*', '!/till/legacy/*'], 'till', false],
    [['/*', '!*'], 'till', false],
  ])('%j of %s: %s', (paths, folder, all) => {
    expect(takesInAll(paths, folder)).toBe(all);
  });
});
