import { integrationsOf } from '../__testUtils__/collecting';
import { projectOf } from './projectOf';

function of(
  url: string | undefined,
  annotations: Record<string, string> = {},
  options: { azure?: object[]; organization?: string; folder?: string } = {},
) {
  const { azure, organization, folder } = options;
  return projectOf(
    {
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'shop', annotations },
      },
      ...(url && { repository: { url, ...(folder && { path: folder }) } }),
    },
    integrationsOf(azure),
    organization,
  );
}

const ACME = { host: 'dev.azure.com', collection: 'acme' };
const SERVER = { host: 'tfs.test' };
const OLD_HOST = [
  {
    host: 'acme.visualstudio.com',
    credentials: [{ personalAccessToken: 'x' }],
  },
];

describe('projectOf', () => {
  it.each([
    [
      'https://dev.azure.com/acme/Web%20Shop/_git/The%20Shop?path=%2F&version=GBmain',
      { ...ACME, project: 'Web Shop', repository: 'The Shop' },
    ],
    [
      'https://dev.azure.com/acme/_git/shop',
      { ...ACME, project: 'shop', repository: 'shop' },
    ],
    [
      'https://dev.azure.com/acme/web/_git/_full/shop',
      { ...ACME, project: 'web', repository: 'shop' },
    ],
    [
      'https://acme.visualstudio.com/web/_git/shop',
      { ...ACME, project: 'web', repository: 'shop' },
    ],
    [
      'https://acme.visualstudio.com/DefaultCollection/web/_git/shop',
      { ...ACME, project: 'web', repository: 'shop' },
    ],
    [
      'https://acme.visualstudio.com/_git/shop',
      { ...ACME, project: 'shop', repository: 'shop' },
    ],
    [
      'https://tfs.test/tfs/DefaultCollection/web/_git/shop',
      {
        ...SERVER,
        collection: 'tfs/DefaultCollection',
        project: 'web',
        repository: 'shop',
      },
    ],
    [
      'https://tfs.test/tfs/DefaultCollection/_git/shop',
      {
        ...SERVER,
        collection: 'tfs/DefaultCollection',
        project: 'shop',
        repository: 'shop',
      },
    ],
    [
      'https://tfs.test/Main/web/_git/shop',
      { ...SERVER, collection: 'Main', project: 'web', repository: 'shop' },
    ],
    ['https://elsewhere.test/Main/web/_git/shop', undefined],
    ['https://github.com/acme/shop', undefined],
    ['https://dev.azure.com/acme/web/_wiki/shop', undefined],
    ['https://dev.azure.com/acme/web/_git/', undefined],
    ['https://dev.azure.com/acme/web/_git/%2E%2E', undefined],
    ['https://dev.azure.com/acme/web%2F..%2Fother/_git/shop', undefined],
    ['https://dev.azure.com/acme/%E0%A4%A/_git/shop', undefined],
    ['https://dev.azure.com/a/b/c/_git/shop', undefined],
    ['nonsense', undefined],
  ])('reads %s', (url, found) => {
    expect(of(url)).toEqual(found);
  });

  it('asks an old host itself where it is configured', () => {
    expect(
      of(
        'https://acme.visualstudio.com/web/_git/shop',
        {},
        { azure: OLD_HOST },
      ),
    ).toEqual({
      host: 'acme.visualstudio.com',
      collection: '',
      project: 'web',
      repository: 'shop',
    });
  });

  it('knows the folder and the pipelines of a service', () => {
    expect(
      of(
        'https://dev.azure.com/acme/web/_git/shop',
        { 'dev.azure.com/build-definition': 'ci, cd' },
        { folder: 'till' },
      ),
    ).toEqual({
      ...ACME,
      project: 'web',
      repository: 'shop',
      folder: 'till',
      pipelines: ['ci', 'cd'],
    });
  });

  const REPO = { 'dev.azure.com/project-repo': 'Web Shop/The Shop' };
  const named = { project: 'Web Shop', repository: 'The Shop' };

  it.each<[string, Record<string, string>, string | undefined, unknown]>([
    ['the only organization', REPO, undefined, undefined],
    [
      'the configured one',
      REPO,
      'dev.azure.com/zeta',
      {
        ...ACME,
        collection: 'zeta',
        ...named,
      },
    ],
    [
      'its own',
      { ...REPO, 'dev.azure.com/host-org': 'dev.azure.com/zeta' },
      undefined,
      {
        ...ACME,
        collection: 'zeta',
        ...named,
      },
    ],
    [
      'a server',
      { ...REPO, 'dev.azure.com/host-org': 'tfs.test/tfs/Main' },
      undefined,
      {
        ...SERVER,
        collection: 'tfs/Main',
        ...named,
      },
    ],
    [
      'no host that is configured',
      { ...REPO, 'dev.azure.com/host-org': 'evil.test/acme' },
      undefined,
      undefined,
    ],
    [
      'only a host',
      { ...REPO, 'dev.azure.com/host-org': 'tfs.test' },
      undefined,
      undefined,
    ],
    [
      'too many names',
      { 'dev.azure.com/project-repo': 'a/b/c' },
      'dev.azure.com/acme',
      undefined,
    ],
  ])('takes annotations with %s', (_, annotations, organization, found) => {
    expect(of(undefined, annotations, { organization })).toEqual(found);
  });

  it('takes the organization that there are credentials for', () => {
    const azure = [
      {
        host: 'dev.azure.com',
        credentials: [{ organizations: ['acme'], personalAccessToken: 'x' }],
      },
    ];
    expect(of(undefined, REPO, { azure })).toEqual({ ...ACME, ...named });
  });

  it('knows pipelines of files that are elsewhere, and no repository', () => {
    const found = of(
      'https://github.com/acme/shop',
      {
        ...REPO,
        'dev.azure.com/project': 'web',
        'dev.azure.com/build-definition': 'shop-ci',
      },
      { organization: 'dev.azure.com/acme' },
    );
    expect(found).toEqual({ ...ACME, project: 'web', pipelines: ['shop-ci'] });
  });
});
