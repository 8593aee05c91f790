import { ConfigReader } from '@backstage/config';
import { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { locationOf, repositoryLocation } from './repositoryLocation';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: { gitea: [{ host: 'gitea.example.org' }] },
  }),
);

function entityAt(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'ferry', annotations },
  };
}

const at = (target: string) =>
  entityAt({ 'backstage.io/source-location': `url:${target}` });

describe('repositoryLocation', () => {
  it.each([
    ['https://github.com/o/r', 'https://github.com/o/r/', undefined],
    [
      'https://github.com/o/r/tree/main/',
      'https://github.com/o/r/tree/main/',
      undefined,
    ],
    [
      'https://github.com/o/r/tree/main/services/ferry/',
      'https://github.com/o/r/tree/main/',
      'services/ferry',
    ],
    [
      'https://github.com/o/r/blob/main/catalog-info.yaml',
      'https://github.com/o/r/tree/main/',
      undefined,
    ],
    [
      'https://github.com/o/r/blob/main/services/ferry/catalog-info.yaml',
      'https://github.com/o/r/tree/main/',
      'services/ferry',
    ],
    [
      'https://gitlab.com/g/sub/r/-/tree/main/services/ferry',
      'https://gitlab.com/g/sub/r/-/tree/main/',
      'services/ferry',
    ],
    [
      'https://git.example.org/o/r/tree/main/services/ferry/',
      'https://git.example.org/o/r/tree/main/',
      'services/ferry',
    ],
    // As the catalog derives them for GitLab.
    [
      'https://gitlab.com/g/r/-/blob/main/services/ferry/',
      'https://gitlab.com/g/r/-/blob/main/',
      'services/ferry',
    ],
    [
      'https://gitlab.com/g/r/-/blob/main/',
      'https://gitlab.com/g/r/-/blob/main/',
      undefined,
    ],
    [
      'https://bitbucket.org/o/r/src/main/ferry/catalog-info.yaml',
      'https://bitbucket.org/o/r/src/main/',
      'ferry',
    ],
    [
      'https://gitea.example.org/o/r/src/branch/main/services/ferry/',
      'https://gitea.example.org/o/r/src/branch/main/',
      'services/ferry',
    ],
    [
      'https://gitea.example.org/o/r/src/branch/main',
      'https://gitea.example.org/o/r/src/branch/main/',
      undefined,
    ],
    [
      'https://ann:secret@github.com/o/r/tree/main/',
      'https://github.com/o/r/tree/main/',
      undefined,
    ],
    [
      'https://dev.azure.com/o/p/_git/r',
      'https://dev.azure.com/o/p/_git/r?path=%2F',
      undefined,
    ],
    [
      'https://dev.azure.com/o/p/_git/r?path=%2Fferry%2Fcatalog-info.yaml',
      'https://dev.azure.com/o/p/_git/r?path=%2F',
      'ferry',
    ],
    [
      'https://dev.azure.com/o/p/_git/r?path=%2Fferry&version=GBmain',
      'https://dev.azure.com/o/p/_git/r?path=%2F&version=GBmain',
      'ferry',
    ],
  ])('reads %s', (target, url, path) => {
    expect(repositoryLocation(at(target), integrations)).toEqual(
      path ? { url, path } : { url },
    );
  });

  it('takes the place that the entity was registered from where no other is named', () => {
    const entity = entityAt({
      'backstage.io/managed-by-location':
        'url:https://github.com/o/r/blob/main/catalog-info.yaml',
    });
    expect(repositoryLocation(entity, integrations)).toEqual({
      url: 'https://github.com/o/r/tree/main/',
    });
  });

  it('prefers the folder that the owner states', () => {
    expect(
      repositoryLocation(
        at('https://github.com/o/r/tree/main/'),
        integrations,
        '/services/ferry/',
      ),
    ).toEqual({
      url: 'https://github.com/o/r/tree/main/',
      path: 'services/ferry',
    });
  });

  it.each([
    ['no annotations', entityAt()],
    [
      'a file of the machine',
      entityAt({ 'backstage.io/managed-by-location': 'file:/etc/x.yaml' }),
    ],
    [
      'a path that climbs out',
      at('https://github.com/o/r/tree/main/%252e%252e/secrets/'),
    ],
    ['no URL at all', at('not a url')],
  ])('finds no repository in %s', (_, entity) => {
    expect(repositoryLocation(entity, integrations)).toBeUndefined();
  });
});

describe('locationOf', () => {
  it.each<[string, string | undefined, string, string | undefined]>([
    [
      'https://github.com/o/deploy',
      undefined,
      'https://github.com/o/deploy/',
      undefined,
    ],
    [
      'https://github.com/o/deploy/tree/live/apps',
      undefined,
      'https://github.com/o/deploy/tree/live/',
      'apps',
    ],
    [
      'https://github.com/o/deploy/tree/live/apps',
      'apps/shop',
      'https://github.com/o/deploy/tree/live/',
      'apps/shop',
    ],
  ])('reads %s with %s', (target, path, url, folder) => {
    expect(locationOf(target, integrations, path)).toEqual(
      folder ? { url, path: folder } : { url },
    );
  });

  it('finds none in what is no URL', () => {
    expect(locationOf('nowhere', integrations)).toBeUndefined();
  });
});
