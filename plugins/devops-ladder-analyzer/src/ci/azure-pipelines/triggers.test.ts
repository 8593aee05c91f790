import { onePipeline, readFiles, shortEvents } from './testing';

const STEPS = 'steps: [{ script: make }]\n';

const eventsOf = (head: string, more: Record<string, string> = {}) =>
  shortEvents(onePipeline(`${head}\n${STEPS}`, more).events);

describe('triggers', () => {
  it.each<[string, string[]]>([
    ['', ['push-mainline', 'push-branch', 'pull-request?', 'manual']],
    ['trigger: none', ['pull-request?', 'manual']],
    ['trigger: none\npr: none', ['manual']],
    ['trigger: [main]\npr: none', ['push-mainline', 'manual']],
    ["trigger: ['*']\npr: none", ['push-mainline', 'push-branch', 'manual']],
    [
      'trigger: { branches: { include: [main, feature/*] } }\npr: none',
      ['push-mainline', 'manual'],
    ],
    [
      'trigger: { branches: { exclude: [main] } }\npr: none',
      ['push-branch', 'manual'],
    ],
    ['trigger: [release/*]\npr: none', ['other', 'manual']],
    [
      'trigger: { branches: { include: [refs/heads/main] }, tags: { include: [v*] } }\npr: none',
      ['push-mainline', 'tag', 'manual'],
    ],
    [
      'trigger: { branches: { include: [refs/tags/v*] } }\npr: none',
      ['tag', 'manual'],
    ],
    [
      'trigger: { tags: { include: [v*] } }\npr: none',
      ['push-mainline?', 'push-branch?', 'tag', 'manual'],
    ],
    [
      'trigger: none\npr: none\nschedules: [{ cron: "0 0 * * *", branches: { include: [main] } }]',
      ['schedule', 'manual'],
    ],
    [
      'trigger: none\npr: none\nresources: { pipelines: [{ pipeline: a, source: build, trigger: true }] }',
      ['upstream', 'manual'],
    ],
    [
      'trigger: none\npr: none\nresources: { pipelines: [{ pipeline: a, source: build, trigger: none }] }',
      ['manual'],
    ],
    [
      'trigger: none\npr: none\nresources: { webhooks: [{ webhook: a }] }',
      ['other', 'manual'],
    ],
    ['trigger: none\npr: [main]', ['pull-request', 'manual']],
    [
      'trigger: none\npr: { branches: { include: [main] } }',
      ['pull-request', 'manual'],
    ],
    [
      'trigger: none\npr: [main]\nresources: { repositories: [{ repository: a, type: git, name: x/a }] }',
      ['pull-request?', 'manual'],
    ],
    [
      'trigger: none\nresources: { repositories: [{ repository: a, type: github, name: x/a }] }',
      ['pull-request', 'manual'],
    ],
    ['trigger: none\npr: { autoCancel: false }', ['pull-request?', 'manual']],
    ['trigger: [main]\npr: [release/*]', ['push-mainline', 'other', 'manual']],
    ['trigger: 3\npr: { branches: 4 }', ['other', 'manual']],
  ])('%s', (head, expected) => {
    expect(eventsOf(head).sort()).toEqual([...new Set(expected)].sort());
  });

  it('believes `pr` where the repository is on GitHub', () => {
    for (const path of ['.github/release.yml', 'CODEOWNERS']) {
      const more = { [path]: '* @a' };
      expect(eventsOf('trigger: none', more)).toContain('pull-request');
      expect(eventsOf('trigger: none\npr: none', more)).toEqual(['manual']);
    }
  });

  it.each([
    ['github.com', '', ['pull-request', 'push-mainline', 'manual']],
    ['acme.ghe.com', '', ['pull-request', 'push-mainline', 'manual']],
    ['github.com', 'pr: none', ['push-mainline', 'manual']],
    // A branch policy decides there, whatever the files look like.
    ['dev.azure.com', '', ['pull-request?', 'push-mainline', 'manual']],
    ['git.acme.com', '', ['pull-request?', 'push-mainline', 'manual']],
  ])('knows by the host %s whether `pr` counts: %s', (host, head, expected) => {
    const { pipelines } = readFiles(
      { 'azure-pipelines.yml': `trigger: [main]\n${head}\n${STEPS}` },
      { host },
    );
    expect(shortEvents(pipelines[0].events).sort()).toEqual(
      [...expected].sort(),
    );
  });

  it('says what a pull request depends on', () => {
    const { triggers } = onePipeline(STEPS);
    expect(
      triggers.find(({ event }) => event === 'pull-request'),
    ).toMatchObject({ note: expect.stringContaining('branch policy') });
  });

  it('names the lines and the inputs', () => {
    const { triggers } = onePipeline(
      `trigger:\n  - main\nparameters:\n  - name: env\n    default: dev\n${STEPS}`,
    );
    expect(triggers[0].location).toMatchObject({ line: 1 });
    expect(triggers.find(({ event }) => event === 'manual')).toMatchObject({
      inputs: ['env'],
    });
  });

  it('covers the paths of its filter, folders included', () => {
    const { triggers } = onePipeline(
      `trigger: { branches: { include: [main] }, paths: { include: [services/a, docs/*, src/My.Service], exclude: [services/a/README.md] } }\n${STEPS}`,
      { 'services/a/x.ts': '' },
    );
    const [push] = triggers;
    expect(push.filtered).toBe(true);
    expect(push.covers('services/a/src/x.ts')).toBe(true);
    expect(push.covers('src/My.Service/x.cs')).toBe(true);
    expect(push.covers('services/a/README.md')).toBe(false);
    expect(push.covers('services/ab/x.ts')).toBe(false);
  });

  it('leaves out what belongs to another service', () => {
    const paths = (service: string) =>
      `trigger: { branches: { include: [main] }, paths: { include: [services/${service}] } }\n${STEPS}`;
    const { pipelines } = readFiles(
      {
        'azure-pipelines-a.yml': paths('a'),
        'azure-pipelines-b.yml': paths('b'),
        'services/a/package.json': '{}',
        'services/b/package.json': '{}',
      },
      { scope: 'services/a' },
    );
    expect(
      pipelines.map(({ file, events }) => [file, shortEvents(events)]),
    ).toEqual([
      ['azure-pipelines-a.yml', ['push-mainline', 'pull-request?', 'manual']],
      ['azure-pipelines-b.yml', []],
    ]);
  });
});
