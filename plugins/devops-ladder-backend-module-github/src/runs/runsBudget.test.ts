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
import { GithubServer } from '../__testUtils__/GithubServer';
import { busy } from '../__testUtils__/runs';
import { githubSchema } from '../__testUtils__/githubSchema';
import { pointsByFormula } from '../__testUtils__/pointsByFormula';
import { pointsOf, QueryPart } from '../graphql/QueryPart';
import { repositoriesQuery } from '../graphql/repositoriesQuery';
import { GithubRunsCollector } from './GithubRunsCollector';
import { runParts, stampParts } from './runParts';

const ALL = 10_000;
const FLEET = 300;
const BATCH = 100;

const server = new GithubServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const queryOver = (parts: QueryPart[], count: number) =>
  repositoriesQuery(
    Array.from({ length: count }, (_, i) => ({
      host: 'github.test',
      owner: 'acme',
      name: `service-${i}`,
    })),
    parts,
  );

describe('the budget of the runs', () => {
  it.each([
    ['stamps', stampParts, 100],
    ['stamps', stampParts, 7],
    ['runs', runParts, 25],
    ['runs', runParts, 1],
  ])('is what GitHub computes for the %s', (_, parts, count) => {
    const document = parse(queryOver(parts, count));
    expect(validate(githubSchema(), document)).toEqual([]);
    expect(pointsOf(parts, count)).toBe(pointsByFormula(document));
  });

  it('is 200 points to look at 10,000 repositories, and 440 where a tenth changed', () => {
    expect((pointsOf(stampParts, 100) * ALL) / 100).toBe(200);
    expect((pointsOf(runParts, 25) * (ALL / 10)) / 25).toBe(440);
  });

  it('is kept where little happens in an hour', async () => {
    const names = Array.from({ length: FLEET }, (_, i) => `acme/service-${i}`);
    const sweep = async (
      at: string,
      fingerprints: Map<string, string | undefined>,
    ) => {
      server.points = 0;
      const collector = new GithubRunsCollector(sourceOf(server.url));
      const { budget, taken } = countingBudget();
      const answers = new Map<string, CollectorAnswer>();
      for (let from = 0; from < FLEET; from += BATCH) {
        const some = await answersOf(
          collector,
          names.slice(from, from + BATCH).map(name => service(name)),
          { at, budget, fingerprints },
        );
        some.forEach((answer, ref) => answers.set(ref, answer));
      }
      return { answers, taken };
    };
    names.forEach(name => server.serve(name, busy(name)));
    const first = await sweep(AT, new Map());
    expect(first.taken).toEqual({ graphql: server.points, core: 2 * FLEET });

    const at = new Date(Date.parse(AT) + 2 * 3_600_000).toISOString();
    const changed = names.filter((_, index) => index % 10 === 3);
    changed.forEach(name =>
      server.serve(name, busy(name, { graph: { pushedAt: at } })),
    );
    const next = await sweep(at, fingerprintsOf(first.answers));
    const statuses = [...next.answers.values()].map(({ status }) => status);
    expect(statuses.filter(status => status === 'collected')).toHaveLength(
      changed.length,
    );
    // 2 for each hundred, and 4 for the ten of them that changed.
    expect(next.taken).toEqual({ graphql: 3 * (2 + 4) });
    expect(server.points).toBe(next.taken.graphql);
  }, 60_000);
});
