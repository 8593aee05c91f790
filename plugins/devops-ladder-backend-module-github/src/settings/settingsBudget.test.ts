import { parse, validate } from 'graphql';
import { CollectorAnswer } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  answersOf,
  AT,
  countingBudget,
  fingerprintsOf,
  service,
  sourceOf,
} from '../__testUtils__/collecting';
import { githubSchema } from '../__testUtils__/githubSchema';
import { GithubServer } from '../__testUtils__/GithubServer';
import { pointsByFormula } from '../__testUtils__/pointsByFormula';
import {
  environment,
  served,
  statusCheckRule,
} from '../__testUtils__/repositories';
import { pointsOf } from '../graphql/QueryPart';
import { repositoriesQuery } from '../graphql/repositoriesQuery';
import { GithubSettingsCollector } from './GithubSettingsCollector';
import {
  bypassQuery,
  moreEnvironmentsQuery,
  settingsParts,
} from './settingsParts';

const FLEET = 500;
const ALL = 10_000;
/** The backend hands over so many services at a time. */
const BATCH = 100;
const LIMIT = 2500;
const DAY = 24 * 3_600_000;

const server = new GithubServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const names = Array.from({ length: FLEET }, (_, i) => `acme/service-${i}`);

function serve(name: string, index: number, updatedAt: string) {
  const isBare = index % 10 === 0;
  server.serve(
    name,
    served(name, {
      graph: { updatedAt },
      rules: isBare ? [] : [statusCheckRule(['build'])],
      environments: [
        environment('staging'),
        environment(
          'production',
          isBare
            ? []
            : [{ type: 'REQUIRED_REVIEWERS', preventSelfReview: true }],
        ),
      ],
      rest: {
        '/environments/production/deployment_protection_rules': {
          custom_deployment_protection_rules: [],
        },
      },
    }),
  );
}

async function sweep(
  at: string,
  fingerprints: Map<string, string | undefined>,
) {
  server.requests.length = 0;
  server.points = 0;
  const collector = new GithubSettingsCollector(sourceOf(server.url));
  const { budget, taken } = countingBudget();
  const answers = new Map<string, CollectorAnswer>();
  for (let from = 0; from < names.length; from += BATCH) {
    const services = names.slice(from, from + BATCH).map(n => service(n));
    const some = await answersOf(collector, services, {
      at,
      budget,
      fingerprints,
    });
    some.forEach((answer, ref) => answers.set(ref, answer));
  }
  return { answers, taken, rest: server.restRequests().length };
}

describe('the budget of the settings', () => {
  it.each([1, 25, 50, 100])(
    'is what GitHub computes for %d repositories at once',
    count => {
      const repositories = names
        .slice(0, count)
        .map(name => ({ host: 'github.test', owner: 'acme', name }));
      const document = parse(repositoriesQuery(repositories, settingsParts));
      expect(validate(githubSchema(), document)).toEqual([]);
      expect(pointsOf(settingsParts, count)).toBe(pointsByFormula(document));
    },
  );

  it.each([
    [
      'more environments',
      moreEnvironmentsQuery({ owner: 'a', name: 'b' }, '10'),
    ],
    ['bypasses', bypassQuery(['x', 'y'])],
    ...settingsParts.map(part => [
      part.id,
      repositoriesQuery(
        [{ host: 'github.test', owner: 'a', name: 'b' }],
        [settingsParts[0], part],
      ),
    ]),
  ])('asks a valid query for %s', (_, query) => {
    expect(validate(githubSchema(), parse(query))).toEqual([]);
  });

  it('is kept at 10,000 repositories, and costs a request for each that changed', async () => {
    names.forEach((name, index) => serve(name, index, AT));
    const first = await sweep(AT, new Map());
    expect(first.answers.size).toBe(FLEET);
    expect(
      [...first.answers.values()].every(({ status }) => status === 'collected'),
    ).toBe(true);
    expect(first.taken.graphql).toBe(server.points);
    expect((first.taken.graphql * ALL) / FLEET).toBeLessThanOrEqual(LIMIT);
    // At first sight everything is read: two for each, one more for each
    // production without a reviewer.
    expect(first.rest).toBe(2 * FLEET + FLEET / 10);

    const changed = names.filter((_, index) => index % 20 === 3);
    const at = new Date(Date.parse(AT) + DAY + 1).toISOString();
    names.forEach((name, index) => {
      serve(name, index, changed.includes(name) ? at : AT);
    });
    const next = await sweep(at, fingerprintsOf(first.answers));
    expect(next.rest).toBe(changed.length);
    expect(next.taken).toEqual({
      graphql: server.points,
      core: changed.length,
    });
    expect((next.taken.graphql * ALL) / FLEET).toBeLessThanOrEqual(LIMIT);
  }, 120_000);
});
