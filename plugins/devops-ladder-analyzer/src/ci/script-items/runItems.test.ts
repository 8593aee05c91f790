import { child, items, parseYaml } from '../../yaml';
import { scriptSources } from './runItems';

const sourcesOf = (yaml: string) => {
  const [root] = parseYaml(yaml).documents ?? [];
  return scriptSources(
    items(child(root, 'script')),
    { env: {}, cwd: '' },
    { file: 'ci.yml', errexit: true, pipefail: false },
  );
};

describe('a script that is a list of lines', () => {
  it('is one text whose lines are those of the file', () => {
    expect(
      sourcesOf(
        'script:\n  - one\n\n  # a word\n  - |\n    two\n    three\n  - "four"\n',
      ),
    ).toMatchObject([
      { text: 'one\n\n\n\ntwo\nthree\nfour', line: 2, literal: true },
    ]);
  });

  it('is several where its lines do not stand in order', () => {
    expect(
      sourcesOf(
        'last: &last set +e; cd web\nscript:\n  - one\n  - *last\n  - two\n',
      ).map(({ text, line, errexit, cwd }) => [text, line, errexit, cwd]),
    ).toEqual([
      ['one', 3, true, ''],
      ['set +e; cd web\n\n\n\ntwo', 1, true, ''],
    ]);
  });

  it('hands on what one part changes', () => {
    expect(
      sourcesOf(
        'script:\n  - set +e; cd web\n  - >-\n    folded\n    text\n  - two\n',
      ).map(({ text, errexit, cwd, literal }) => [text, errexit, cwd, literal]),
    ).toEqual([
      ['set +e; cd web', true, '', true],
      ['folded text', false, undefined, false],
      ['two', false, undefined, true],
    ]);
  });
});
