import { Pauses } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { countingBudget } from '../__testUtils__/collecting';
import { FixturesServer } from '../__testUtils__/FixturesServer';
import { GithubSession } from './GithubSession';

const server = new FixturesServer();
beforeAll(() => server.start(), 30_000);
afterAll(() => server.stop());

const TOKEN = 'token 0000000000000000000000000000000000000001';

async function sessionIn(scenario: string) {
  const { budget, reports, taken } = countingBudget();
  const apiBaseUrl = await server.load(scenario);
  const github = new GithubSession({
    connection: {
      apiBaseUrl,
      apiHost: 'api.github.com',
      authorization: TOKEN,
    },
    budget,
    pauses: new Pauses(),
    signal: new AbortController().signal,
    timeoutMs: 5000,
    retryAfterMs: 1,
  });
  return { github, reports, taken, apiBaseUrl };
}

describe('recorded conversations', () => {
  it('tells a branch that is not protected from one that is hidden', async () => {
    const { github, reports } = await sessionIn('branch-protection');
    await expect(
      github.get(
        '/repos/octokit-fixture-org/branch-protection/branches/main/protection',
      ),
    ).rejects.toMatchObject({ isNotFound: true, isAbsent: true });
    expect(reports).toEqual([
      {
        allowance: { host: 'api.github.com', name: 'core' },
        state: expect.objectContaining({ limit: 5000, remaining: 4999 }),
      },
    ]);
  });

  it('follows a repository that was renamed', async () => {
    const { github, taken, apiBaseUrl } = await sessionIn('rename-repository');
    // The conversation begins with the renaming.
    await fetch(`${apiBaseUrl}/repos/octokit-fixture-org/rename-repository`, {
      method: 'PATCH',
      headers: {
        accept: 'application/vnd.github.v3+json',
        authorization: TOKEN,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ name: 'rename-repository-newname' }),
    });
    const answer = await github.get(
      '/repos/octokit-fixture-org/rename-repository',
    );
    expect(answer).toMatchObject({ name: 'rename-repository-newname' });
    expect(taken).toEqual({ core: 2 });
  });
});
