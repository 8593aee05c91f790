import { readFiles, stage, stages } from './testing';

const GOOD = stages(
  stage('Build', "sh '''\n  make\n'''", "when { branch 'main' }") +
    stage('Deploy', 'script { docker.build("a/b:${env.X}").push() }'),
  "environment { A = credentials('x') }\ntriggers { cron('@daily') }\npost { always { junit 'x' } }",
);

describe('input that is no Jenkinsfile', () => {
  it.each([
    ['nothing', ''],
    ['text', 'hello, this is ~~ no ## pipeline %%'],
    ['YAML', 'a:\n  - b: [c\n'],
    ['a binary', '\u0000\u0001\uFFFD}{'],
    ['an open string', 'pipeline { sh "x'],
    ['an open block', 'pipeline { stages {'],
    ['a closed block too many', 'node { sh "x" } }'],
    ['deep nesting', 'a {'.repeat(3000) + '}'.repeat(3000)],
    ['a long sum', `x = ${"'a' + ".repeat(60_000)}'b'`],
    ['a long chain', `x${'.a()'.repeat(30_000)}`],
    ['many else', `if (a) {}${' else if (a) {}'.repeat(3000)}`],
    [
      'names of objects',
      'constructor { } \n__proto__ { }\ntoString()\nvalueOf { sh "x" }',
    ],
    [
      'odd conditions',
      stages(
        stage(
          'A',
          "sh 'x'",
          'when { constructor(); hasOwnProperty "x"; branch pattern: "((a+)+)+$", comparator: "REGEXP" }',
        ),
      ),
    ],
    ['nested interpolations', `sh "${'${"'.repeat(50)}`],
  ])('%s neither throws nor hangs', (_what, content) => {
    const started = process.hrtime.bigint();
    const { pipelines, broken, files } = readFiles({ Jenkinsfile: content });
    expect(files).toEqual(['Jenkinsfile']);
    expect(pipelines.length + broken.length).toBeGreaterThan(0);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(3000);
  });

  it('hides no other file', () => {
    const { pipelines, broken } = readFiles({
      Jenkinsfile: 'pipeline {\n\n  sh "x',
      'Jenkinsfile.ok': GOOD,
    });
    expect(pipelines.map(({ file }) => file)).toEqual(['Jenkinsfile.ok']);
    expect(broken).toEqual([
      {
        file: 'Jenkinsfile',
        line: 3,
        reason: 'not Groovy: a string is not closed',
      },
    ]);
  });

  it('is cut off where it is too long', () => {
    const { pipelines, broken } = readFiles({
      Jenkinsfile: stages(stage('A', "sh 'x'").repeat(1000)),
    });
    expect(pipelines[0].jobs.length).toBe(300);
    expect(broken[0].reason).toContain('too long');
  });

  it('does not grow by texts that are put together', () => {
    const lines = Array.from(
      { length: 5000 },
      (_, i) => `def v${i + 1} = "\${v${i}}\${v${i}} x"`,
    );
    const { pipelines } = readFiles({
      Jenkinsfile: `def v0 = 'echo'\n${lines.join('\n')}\nnode { sh v5000 }`,
    });
    expect(pipelines[0].jobs[0].steps[0].run?.length).toBeLessThan(10_000);
  });

  it('does not grow by methods that call each other', () => {
    const methods = Array.from(
      { length: 8 },
      (_, i) => `def m${i}() { ${`m${i + 1}()\n`.repeat(30)} }`,
    ).join('\n');
    const { broken } = readFiles({
      Jenkinsfile: `node { m0() }\n${methods}\ndef m8() { sh 'x' }`,
    });
    expect(broken.length).toBe(1);
  });
});

/** A small generator that always gives the same numbers. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

describe('mutations of a Jenkinsfile', () => {
  const SNIPPETS = [
    '{',
    '}',
    '(',
    ')',
    '"',
    "'",
    '${',
    "'''",
    '/',
    '->',
    ':',
    '[',
    ']',
    ',',
    '=',
    '\n',
    ' if ',
    ' def ',
    ' stage ',
    'parallel ',
    '@',
    '\\',
    '/*',
    'else ',
  ];

  it('never throw', () => {
    const next = numbers(7);
    for (let round = 0; round < 600; round += 1) {
      let text = GOOD;
      for (let edit = 0; edit <= next(4); edit += 1) {
        const at = next(text.length);
        const cut = next(3) === 0 ? next(30) : 0;
        text =
          text.slice(0, at) +
          SNIPPETS[next(SNIPPETS.length)] +
          text.slice(at + cut);
      }
      const { pipelines, broken } = readFiles({ Jenkinsfile: text });
      expect(pipelines.length + broken.length).toBeGreaterThan(0);
    }
  });
});
