import {
  webhookExample,
  webhookExamples,
} from '../__testUtils__/webhookExamples';
import { repositoryNews } from './repositoryNews';

const HELLO = 'https://github.com/Codertocat/Hello-World';
const SETTINGS = ['github-settings'];
const RUNS = ['github-runs'];
const action = (wanted: string) => (example: { action?: string }) =>
  example.action === wanted;

describe('what GitHub was seen to send', () => {
  it('names branches that were pushed to', () => {
    const push = webhookExample(
      'push',
      ({ ref }) => ref === 'refs/heads/master',
    );
    expect(repositoryNews('github.push', push)).toEqual({
      urls: [HELLO],
      collectors: [],
      branches: [{ name: 'master', isDefault: true }],
    });
    expect(
      repositoryNews('github.push', { ...push, ref: 'refs/heads/feat/x' }),
    ).toMatchObject({ branches: [{ name: 'feat/x', isDefault: false }] });
    const tag = webhookExample(
      'push',
      ({ ref }) => ref === 'refs/tags/simple-tag',
    );
    expect(repositoryNews('github.push', tag)).toBeUndefined();
  });

  it.each([
    ['workflow_run', 'completed', RUNS],
    ['workflow_run', 'requested', undefined],
    ['deployment_status', 'created', RUNS],
    ['deployment_review', 'requested', undefined],
    ['release', 'published', SETTINGS],
    ['release', 'created', undefined],
    ['branch_protection_rule', 'created', SETTINGS],
    ['branch_protection_rule', 'edited', SETTINGS],
    ['branch_protection_rule', 'deleted', SETTINGS],
    ['repository', 'publicized', [...SETTINGS, ...RUNS]],
    ['repository', 'edited', [...SETTINGS, ...RUNS]],
    ['repository', 'created', undefined],
    ['star', 'created', undefined],
    ['issues', 'opened', undefined],
  ])('tells with %s %s what is to be read', (event, wanted, collectors) => {
    const example = webhookExample(event, action(wanted));
    expect(repositoryNews(`github.${event}`, example)?.collectors).toEqual(
      collectors,
    );
  });

  it('tells of runs of the default branch, and not of others', () => {
    const run = webhookExample('workflow_run', action('completed'));
    const of = (branch: string) =>
      repositoryNews('github.workflow_run', {
        ...run,
        workflow_run: { ...(run.workflow_run as object), head_branch: branch },
      });
    expect(of('main')).toEqual({ urls: [HELLO], collectors: RUNS });
    expect(of('feat/x')).toBeUndefined();
  });

  it.each(['queued', 'in_progress', 'inactive'])(
    'waits while a deployment is %s',
    state => {
      const status = webhookExample('deployment_status');
      expect(
        repositoryNews('github.deployment_status', {
          ...status,
          deployment_status: { ...(status.deployment_status as object), state },
        }),
      ).toBeUndefined();
    },
  );

  it('finds a repository by the name it had, too', () => {
    const renamed = webhookExample('repository', action('renamed'));
    const page = 'https://github.com/Octocoders/Goodbye-World';
    expect(
      repositoryNews('github.repository', {
        ...renamed,
        repository: { ...(renamed.repository as object), html_url: page },
      })?.urls,
    ).toEqual([page, 'https://github.com/Octocoders/Hello-World']);
    const transferred = webhookExample('repository', action('transferred'));
    expect(repositoryNews('github.repository', transferred)?.urls).toEqual([
      'https://github.com/Octocoders/Hello-World',
      'https://github.com/octocat/Hello-World',
    ]);
  });

  it('can all be read', () => {
    for (const event of ['push', 'repository', 'release', 'workflow_run']) {
      for (const example of webhookExamples(event)) {
        expect(() => repositoryNews(`github.${event}`, example)).not.toThrow();
      }
    }
  });
});

describe('what other providers send', () => {
  it.each([
    [
      'gitlab.push',
      {
        ref: 'refs/heads/main',
        project: {
          web_url: 'https://gitlab.com/g/s/r',
          default_branch: 'main',
        },
      },
      'https://gitlab.com/g/s/r',
      { branches: [{ name: 'main', isDefault: true }], collectors: [] },
    ],
    [
      'gitlab.pipeline',
      {
        object_attributes: { ref: 'main', status: 'failed' },
        project: { web_url: 'https://gitlab.com/g/r', default_branch: 'main' },
      },
      'https://gitlab.com/g/r',
      { collectors: ['gitlab-runs'] },
    ],
    [
      'gitlab.deployment',
      { status: 'success', project: { web_url: 'https://gitlab.com/g/r' } },
      'https://gitlab.com/g/r',
      { collectors: ['gitlab-runs'] },
    ],
    [
      'gitlab.merge_request',
      {
        object_attributes: { action: 'merge', target_branch: 'main' },
        project: { web_url: 'https://gitlab.com/g/r', default_branch: 'main' },
      },
      'https://gitlab.com/g/r',
      { collectors: ['gitlab-runs'] },
    ],
    [
      'azureDevOps.git.push',
      {
        resource: {
          refUpdates: [
            { name: 'refs/heads/main' },
            { name: 'refs/heads/next' },
            { name: 'refs/tags/v1' },
          ],
          repository: {
            defaultBranch: 'refs/heads/main',
            remoteUrl: 'https://acme@dev.azure.com/acme/shop/_git/cart',
          },
        },
      },
      'https://dev.azure.com/acme/shop/_git/cart',
      {
        branches: [
          { name: 'main', isDefault: true },
          { name: 'next', isDefault: false },
        ],
        collectors: [],
      },
    ],
    [
      'azureDevOps.build.complete',
      {
        resource: {
          sourceBranch: 'refs/heads/main',
          repository: { url: 'https://dev.azure.com/acme/shop/_git/cart' },
        },
      },
      'https://dev.azure.com/acme/shop/_git/cart',
      { collectors: ['azure-runs'] },
    ],
    [
      'bitbucketCloud.repo:push',
      {
        push: { changes: [{ new: { name: 'main' } }, { new: null }] },
        repository: {
          links: { html: { href: 'https://bitbucket.org/w/r/' } },
        },
      },
      'https://bitbucket.org/w/r',
      { branches: [{ name: 'main', isDefault: true }], collectors: [] },
    ],
    [
      'gitea.push',
      {
        ref: 'refs/heads/main',
        repository: {
          html_url: 'https://git.acme.io/o/r.git',
          default_branch: 'main',
        },
      },
      'https://git.acme.io/o/r',
      { branches: [{ name: 'main', isDefault: true }], collectors: [] },
    ],
  ])('tells on %s of its repository', (topic, payload, url, news) => {
    expect(repositoryNews(topic, payload)).toEqual({ urls: [url], ...news });
  });

  it.each([
    [
      'gitlab.pipeline',
      { object_attributes: { ref: 'main', status: 'running' } },
    ],
    ['gitlab.pipeline', { object_attributes: { ref: 'x', status: 'success' } }],
    ['gitlab.push', { ref: 'refs/tags/v1' }],
    ['gitlab.merge_request', { object_attributes: { action: 'open' } }],
  ])('tells on %s of nothing by %j', (topic, payload) => {
    const project = {
      web_url: 'https://gitlab.com/g/r',
      default_branch: 'main',
    };
    expect(repositoryNews(topic, { ...payload, project })).toBeUndefined();
  });

  it.each([
    ['no version 2.0', { resource: { sourceBranch: 'refs/heads/main' } }],
    [
      'a pull request',
      {
        resource: {
          sourceBranch: 'refs/pull/7/merge',
          repository: { url: 'https://dev.azure.com/acme/shop/_git/cart' },
        },
      },
    ],
  ])('is nothing for a build of %s', (_, payload) => {
    expect(
      repositoryNews('azureDevOps.build.complete', payload),
    ).toBeUndefined();
  });
});

describe('what makes no sense', () => {
  const page = 'https://github.com/o/r';
  it.each([
    ['nothing', null],
    ['a text', 'push'],
    ['a number', 7],
    ['a list', [[], null, 7]],
    ['no repository', { ref: 'refs/heads/main' }],
    ['a repository that is none', { ref: 'main', repository: 7 }],
    ['a page that is none', { ref: 'main', repository: { html_url: 'o/r' } }],
    ['a page without a path', { repository: { html_url: 'https://x.io/' } }],
    ['a mail', { ref: 'main', repository: { html_url: 'mailto:a@b.c' } }],
    ['no branch', { repository: { html_url: page } }],
    ['a branch that is none', { ref: {}, repository: { html_url: page } }],
  ])('tells of nothing: %s', (_, payload) => {
    expect(repositoryNews('github.push', payload)).toBeUndefined();
  });

  it.each(['github.ping', 'constructor', '__proto__', ''])(
    'tells of nothing on %s',
    topic => {
      const payload = { ref: 'main', repository: { html_url: page } };
      expect(repositoryNews(topic, payload)).toBeUndefined();
    },
  );

  it('does not take what objects have of themselves', () => {
    const payload = JSON.parse(
      `{"__proto__": {"repository": {"html_url": "${page}"}, "ref": "main"}}`,
    );
    expect(repositoryNews('github.push', payload)).toBeUndefined();
  });
});
