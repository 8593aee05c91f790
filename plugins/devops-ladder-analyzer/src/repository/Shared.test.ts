import { PerTree } from './PerTree';
import { Repository } from './Repository';
import { RepositoryTree } from './RepositoryTree';
import { Shared } from './Shared';

const paths = [
  ...['a', 'b', 'c'].flatMap(name => [
    `services/${name}/package.json`,
    `services/${name}/index.ts`,
  ]),
  'samples/x/app.yaml',
  'Makefile',
];
const files = paths.map(path => ({ path, content: `# ${path}` }));
const SCOPES = ['services/a', 'services/b', 'services/c', undefined];

/** What each service gets, and how often something was read for all of them. */
function readForAll<T>(
  read: (repository: Repository) => T,
  scopes: ReadonlyArray<string | undefined> = SCOPES,
) {
  const tree = new RepositoryTree({ files, paths });
  const shared = new Shared<T>();
  let times = 0;
  const values = scopes.map(scope =>
    shared.of(new Repository({ tree, scope }), 'key', view => {
      times += 1;
      return read(view);
    }),
  );
  return { values, times };
}

type Ask = (repository: Repository) => unknown;

describe('Shared', () => {
  it.each<[string, number, Ask]>([
    ['what is in a file', 1, view => view.content('Makefile')],
    ['which files there are', 1, view => view.exists('Makefile')],
    ['what no service is seen differently by', 1, v => v.concerns('Makefile')],
    ['whose a file is', 2, view => view.concerns('services/a/index.ts')],
    ['what is in the folder', 2, view => view.inScope('services/b/index.ts')],
    ['where the service is', 4, view => view.scope],
    ['a filter', 2, v => v.byOwn(own => own.some(p => p.startsWith('M')))],
    ['how many files there are', 2, view => view.byOwn(own => own.length)],
    ['files that are read', 1, view => view.readFiles(() => true).length],
  ])('asks for %s: reads %i times', (_what, expected, ask) => {
    const { values, times } = readForAll(ask);
    expect(times).toBe(expected);
    expect(values).toEqual(
      SCOPES.map(scope => ask(new Repository({ files, paths, scope }))),
    );
  });

  it('reads again where a question of something inside is answered otherwise', () => {
    const inner = new Shared<boolean>();
    const { values, times } = readForAll(view =>
      inner.of(view, 'inner', each => each.concerns('services/a/index.ts')),
    );
    expect(values).toEqual([true, false, false, true]);
    expect(times).toBe(2);
  });

  it('tells answers apart as it is told to', () => {
    const { times } = readForAll(view =>
      view.byOwn(
        own => own.map(path => path.slice(-3)),
        (one, other) => one.join() === other.join(),
      ),
    );
    expect(times).toBe(2);
  });

  it('sees a folder that only one service names', () => {
    const tree = new RepositoryTree({ files, paths });
    const shared = new Shared<string[]>();
    const readOf = (manifestFolder?: string) =>
      shared.of(new Repository({ tree, manifestFolder }), '', view =>
        view.readFiles(path => path.endsWith('.yaml')).map(({ path }) => path),
      );
    expect(readOf()).toEqual([]);
    expect(readOf('samples/x')).toEqual(['samples/x/app.yaml']);
    expect(readOf()).toEqual([]);
  });

  it('keeps nothing of what failed', () => {
    const tree = new RepositoryTree({ files, paths });
    const shared = new Shared<number>();
    const repository = new Repository({ tree });
    const fail = () => {
      throw new Error('no');
    };
    expect(() => shared.of(repository, '', fail)).toThrow('no');
    expect(shared.of(repository, '', () => 1)).toBe(1);
    expect(shared.of(repository, 'other', () => 2)).toBe(2);
  });

  it('stays right where services are seen in more ways than are kept', () => {
    const scopes = Array.from({ length: 60 }, (_, at) => `services/${at % 30}`);
    const { values } = readForAll(view => view.scope, scopes);
    expect(values).toEqual(scopes);
  });
});

describe('PerTree', () => {
  it('makes each thing once for a tree, whichever service asks', () => {
    const trees = [1, 2].map(() => new RepositoryTree({ files, paths }));
    const kept = new PerTree<number | undefined>();
    let times = 0;
    const make = () => {
      times += 1;
      return undefined;
    };
    for (const tree of trees) {
      for (const scope of SCOPES) {
        kept.of(new Repository({ tree, scope }), 'a', make);
        kept.of(new Repository({ tree, scope }), 'b', make);
      }
    }
    expect(times).toBe(4);
  });
});
