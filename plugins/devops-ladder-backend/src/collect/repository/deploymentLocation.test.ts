import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { deploymentLocation } from './deploymentLocation';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [{ host: 'gitea.example.org' }],
      bitbucketServer: [
        {
          host: 'bb.example.org',
          apiBaseUrl: 'https://bb.example.org/rest/api/1.0',
        },
      ],
      gitlab: [
        {
          host: 'gl.example.org',
          apiBaseUrl: 'https://gl.example.org/git/api/v4',
          baseUrl: 'https://gl.example.org/git',
        },
      ],
    },
  }),
);
const GITHUB = 'https://github.com/o/shop/tree/main/';

const at = (repository: string | undefined, path?: string, own = GITHUB) =>
  deploymentLocation({ repository, path }, { url: own }, integrations);

describe('deploymentLocation', () => {
  it.each([
    ['o/deploy', GITHUB, 'https://github.com/o/deploy/'],
    [
      'g/sub/deploy',
      'https://gitlab.com/g/shop/-/tree/main/',
      'https://gitlab.com/g/sub/deploy/',
    ],
    [
      'g/deploy',
      'https://gl.example.org/git/g/shop/-/tree/main/',
      'https://gl.example.org/git/g/deploy/',
    ],
    [
      'o/deploy',
      'https://bitbucket.org/o/shop/src/main/',
      'https://bitbucket.org/o/deploy/',
    ],
    [
      'P/deploy',
      'https://bb.example.org/projects/P/repos/shop/browse/',
      'https://bb.example.org/projects/P/repos/deploy/',
    ],
    [
      'o/deploy',
      'https://gitea.example.org/o/shop/src/branch/live/',
      'https://gitea.example.org/o/deploy/src/branch/live/',
    ],
    [
      'p/deploy',
      'https://dev.azure.com/o/q/_git/shop?path=%2F',
      'https://dev.azure.com/o/p/_git/deploy?path=%2F',
    ],
    [
      'x/p/deploy',
      'https://dev.azure.com/o/q/_git/shop?path=%2F',
      'https://dev.azure.com/x/p/_git/deploy?path=%2F',
    ],
  ])('finds %s beside %s', (slug, own, url) => {
    expect(at(slug, undefined, own)).toEqual({ elsewhere: { url } });
    expect(at(slug, 'apps/shop', own)).toEqual({
      elsewhere: { url, path: 'apps/shop' },
    });
  });

  it.each<[string, string, string | undefined]>([
    ['https://github.com/o/deploy', 'https://github.com/o/deploy/', undefined],
    [
      'https://github.com/o/deploy.git',
      'https://github.com/o/deploy/',
      undefined,
    ],
    [
      'https://github.com/o/deploy/tree/live/apps/shop',
      'https://github.com/o/deploy/tree/live/',
      'apps/shop',
    ],
    ['https://gitlab.com/g/deploy', 'https://gitlab.com/g/deploy/', undefined],
    // Another branch of the service's own repository.
    [
      'https://github.com/o/shop/tree/deploy',
      'https://github.com/o/shop/tree/deploy/',
      undefined,
    ],
  ])('reads %s', (target, url, path) => {
    expect(at(target)).toEqual({
      elsewhere: path ? { url, path } : { url },
    });
  });

  it.each([undefined, 'o/shop', 'https://github.com/o/shop', GITHUB])(
    'knows the own repository in %s',
    repository => {
      expect(at(repository, 'ops')).toEqual({ path: 'ops' });
    },
  );

  it.each([
    ['https://git.example.org/o/deploy', GITHUB, 'git.example.org'],
    ['https://127.0.0.1/o/deploy', GITHUB, '127.0.0.1'],
    ['o/deploy', 'https://git.example.org/o/shop/', 'git.example.org'],
    ['g/sub/deploy', GITHUB, 'give its URL'],
    ['o/deploy', 'https://gitea.example.org/o/shop/', 'give its URL'],
    ['https://github.com/o/r/tree/main/%252e%252e/x', GITHUB, 'no repository'],
  ])('does not follow %s beside %s', (repository, own, words) => {
    expect(at(repository, undefined, own)).toEqual({
      elsewhere: {
        reason: 'no-repository',
        message: expect.stringMatching(
          new RegExp(`^devops-ladder.io/deployment-repository: .*${words}`),
        ),
      },
    });
  });
});
