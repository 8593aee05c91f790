import { Pauses } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { countingBudget, TOKEN } from '../__testUtils__/collecting';
import { GithubServer } from '../__testUtils__/GithubServer';
import { served } from '../__testUtils__/repositories';
import { GithubSession } from '../client/GithubSession';
import { settingsParts } from '../settings/settingsParts';
import { RepositoryAnswer, RepositoryQuestions } from './RepositoryQuestions';

const server = new GithubServer();
beforeAll(() => server.start());
beforeEach(() => server.reset());
afterAll(() => server.stop());

const repository = (name: string) => ({
  host: 'github.test',
  owner: 'acme',
  name,
});

async function ask(names: string[], size = 50) {
  const session = new GithubSession({
    connection: {
      apiBaseUrl: `${server.url}/api/v3`,
      apiHost: 'github.test',
      authorization: `Bearer ${TOKEN}`,
    },
    budget: countingBudget().budget,
    pauses: new Pauses(),
    signal: new AbortController().signal,
    timeoutMs: 1000,
    retryAfterMs: 1,
  });
  const answers: Array<RepositoryAnswer<ReturnType<typeof repository>>> = [];
  const questions = new RepositoryQuestions(session, size);
  for await (const answer of questions.ask(
    names.map(repository),
    settingsParts,
  )) {
    answers.push(answer);
  }
  return answers;
}

const names = ['a', 'b', 'c', 'd'];
const serve = () =>
  names.forEach(name => server.serve(`acme/${name}`, served(`acme/${name}`)));

describe('RepositoryQuestions', () => {
  it('asks GraphQL of an Enterprise Server beside its REST API', async () => {
    serve();
    await ask(names);
    expect(server.requests).toEqual(['POST /api/graphql']);
  });

  it('asks nothing about nothing', async () => {
    expect(await ask([])).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  it('leaves out what an old version of GitHub does not know', async () => {
    serve();
    server.faults = [
      {
        on: /hasVulnerabilityAlertsEnabled/,
        body: {
          errors: [
            {
              message: "Field 'hasVulnerabilityAlertsEnabled' doesn't exist",
              extensions: {
                code: 'undefinedField',
                typeName: 'Repository',
                fieldName: 'hasVulnerabilityAlertsEnabled',
              },
            },
          ],
        },
      },
    ];
    const answers = await ask(names, 2);
    expect(
      answers.map(({ data, failure }) => failure ?? data?.nameWithOwner),
    ).toEqual(['acme/a', 'acme/b', 'acme/c', 'acme/d']);
    expect(answers[3]).toMatchObject({
      refused: { 'the Dependabot alerts': { reason: 'error' } },
    });
    // It is learnt once, and not for each chunk.
    expect(server.requests).toHaveLength(3);
  });

  it('halves where GitHub ran out of time with some of them', async () => {
    serve();
    server.faults = [
      {
        on: /r3: repository/,
        body: {
          data: { r0: served('acme/a').graph, r1: null, r2: null, r3: null },
          errors: ['r1', 'r2', 'r3'].map(alias => ({
            type: 'RESOURCE_LIMITS_EXCEEDED',
            path: [alias, 'environments'],
            message: 'Resource limits for this query exceeded.',
          })),
        },
      },
    ];
    const answers = await ask(names);
    expect(answers.map(({ failure }) => failure)).toEqual(
      names.map(() => undefined),
    );
    expect(answers.map(({ repository: { name } }) => name).sort()).toEqual(
      names,
    );
  });

  it('says of each what failed where GitHub never answers in time', async () => {
    server.faults = [{ on: /./, status: 504, body: '' }];
    const answers = await ask(names);
    expect(answers.map(({ failure }) => failure?.reason)).toEqual(
      names.map(() => 'error'),
    );
    expect(server.requests.length).toBeLessThanOrEqual(6);
  });

  it.each([
    ['no JSON', '<html>'],
    ['nothing', {}],
    ['an error without data', { errors: [{ message: 'No' }] }],
  ])('takes %s for a failure', async (_, body) => {
    server.faults = [{ on: /./, body }];
    const answers = await ask(['a']);
    expect(answers).toMatchObject([{ failure: { reason: 'error' } }]);
  });
});
