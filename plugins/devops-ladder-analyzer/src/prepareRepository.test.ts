import fc from 'fast-check';
import { analyze } from './analyze';
import { readPipelines } from './ci/readers';
import { readManifests } from './deployment';
import { preparedOf, prepareRepository } from './prepareRepository';
import { Repository } from './repository';
import { freeze } from './testing/freeze';
import { MONOREPOS } from './testing/monorepos';
import { read } from './testing/workflows';
import type { RepositoryInput, ServiceInput } from './types';
import { wantsFile } from './wantsFile';

const ABOUT = { owner: 'acme', defaultBranch: 'main' };

const hintsOf = ({ pipelineFiles, deploymentPath }: ServiceInput) => ({
  pipelineFiles,
  deploymentPaths: deploymentPath ? [deploymentPath] : undefined,
});

/** All that any of the services asks for. */
function inputOf(
  files: Record<string, string>,
  services: ServiceInput[],
): RepositoryInput {
  const { files: all, paths } = read(files);
  return {
    ...ABOUT,
    paths,
    files: all.filter(({ path }) =>
      services.some(service => wantsFile(path, hintsOf(service))),
    ),
  };
}

/** What is said of a service whose repository nobody else has looked at. */
const alone = (input: RepositoryInput, service: ServiceInput) =>
  analyze({
    ...input,
    files: input.files.filter(({ path }) => wantsFile(path, hintsOf(service))),
    ...service,
  });

describe.each(MONOREPOS)('services of one repository, $name', monorepo => {
  const { files, services } = monorepo;
  const input = inputOf(files, services);
  const expected = services.map(service => alone(input, service));

  it('differ', () => {
    expect(new Set(expected.map(each => JSON.stringify(each))).size).toBe(
      services.length,
    );
  });

  it('are analyzed as if each were alone, in any order', () => {
    const orders = fc.shuffledSubarray(
      [...services.keys(), ...services.keys()],
      { minLength: services.length },
    );
    fc.assert(
      fc.property(orders, order => {
        const repository = prepareRepository(input);
        for (const index of order) {
          expect(analyze({ repository, ...services[index] })).toEqual(
            expected[index],
          );
        }
      }),
      { numRuns: 12, seed: 20261123 },
    );
  });

  it('change nothing that others see', () => {
    const repository = prepareRepository(input);
    const { parser, ...prepared } = preparedOf(repository);
    expect(prepared).toBeDefined();
    for (const service of services) {
      const tree = preparedOf(repository).treeFor(hintsOf(service));
      const view = new Repository({ tree, ...service });
      freeze(readPipelines(view, parser));
      freeze(readManifests(view).map(({ node }) => node));
      freeze(tree.read.map(({ yaml, lines }) => ({ yaml, lines })));
    }
    services.forEach((service, index) =>
      expect(analyze({ repository, ...service })).toEqual(expected[index]),
    );
  });
});

describe('prepareRepository', () => {
  const { files, services } = MONOREPOS[0];
  const input = inputOf(files, services);

  it('shares a deployment repository', () => {
    const state = read({
      'a/app.yaml': files['services/a/deploy/production.yaml'],
      'b/app.yaml': files['services/b/deploy/production.yaml'],
      'apps/a.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec: { source: { path: a }, syncPolicy: { automated: { selfHeal: true } } }\n',
      'notes.txt': 'a',
    });
    const repository = prepareRepository(input);
    const shared = prepareRepository(state);
    for (const scope of ['a', 'b', undefined, 'nowhere', 'a']) {
      const service = { scope: 'services/a' };
      expect(
        analyze({
          repository,
          ...service,
          deployment: { repository: shared, scope },
        }),
      ).toEqual(
        analyze({ ...input, ...service, deployment: { ...state, scope } }),
      );
    }
  });

  it('says what is too large', () => {
    const large = { path: 'Makefile', content: 'a'.repeat(2_000_000) };
    const whole = { ...input, files: [...input.files, large] };
    const repository = prepareRepository(whole);
    expect(analyze({ repository }).skipped).toContainEqual({
      file: 'Makefile',
      reason: 'larger than 1 MB',
    });
  });

  it('says so where something else is handed in', () => {
    const { skipped } = analyze({
      repository: { kind: 'prepared-repository' },
    });
    expect(skipped).toEqual([
      {
        file: '',
        reason:
          'the analysis failed: the repository was not prepared by `prepareRepository`',
      },
    ]);
  });
});
