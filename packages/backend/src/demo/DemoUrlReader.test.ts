import { ReadTreeResponseFactory } from '@backstage/backend-defaults/urlReader';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { buffer } from 'node:stream/consumers';
import { DemoUrlReader } from './DemoUrlReader';

const ROOT = 'https://git.example/company/ferry/tree/main/';

describe('DemoUrlReader', () => {
  const directory = createMockDirectory();
  const treeResponseFactory: ReadTreeResponseFactory = {
    fromReadableArray: async files => ({
      etag: '',
      files: async () =>
        files.map(({ path, data }) => ({ path, content: () => buffer(data) })),
      archive: () => Promise.reject(new Error('not needed')),
      dir: () => Promise.reject(new Error('not needed')),
    }),
    fromTarArchive: () => Promise.reject(new Error('not needed')),
    fromZipArchive: () => Promise.reject(new Error('not needed')),
  };
  const reader = new DemoUrlReader({
    directory: directory.path,
    treeResponseFactory,
  });

  beforeEach(() => {
    directory.setContent({
      ferry: {
        'README.md': '# Ferry',
        '.github': { workflows: { 'ci.yml': 'on: push' } },
        api: { 'package.json': '{}' },
      },
      secret: 'beside the repositories',
    });
  });

  async function read(url: string, filter?: (path: string) => boolean) {
    const tree = await reader.readTree(url, { filter });
    const files = await tree.files();
    return Object.fromEntries(
      await Promise.all(
        files.map(async file => [file.path, String(await file.content())]),
      ),
    );
  }

  it('reads a repository, hidden folders included', async () => {
    expect(await read(ROOT)).toEqual({
      'README.md': '# Ferry',
      '.github/workflows/ci.yml': 'on: push',
      'api/package.json': '{}',
    });
  });

  it('reads a folder, and only what is asked for', async () => {
    expect(await read(`${ROOT}api/`)).toEqual({ 'package.json': '{}' });
    expect(await read(ROOT, path => path.endsWith('.md'))).toEqual({
      'README.md': '# Ferry',
    });
  });

  it('reads a file and searches', async () => {
    const file = await reader.readUrl(`${ROOT}README.md`);
    expect(String(await file.buffer())).toBe('# Ferry');
    const found = await reader.search(`${ROOT}**/*.yml`);
    expect(found.files.map(({ url }) => url)).toEqual([
      `${ROOT}.github/workflows/ci.yml`,
    ]);
    await expect(reader.readUrl(`${ROOT}none`)).rejects.toThrow('No file');
  });

  it('says when nothing changed, and gives a new etag when something did', async () => {
    const { etag } = await reader.readTree(ROOT);
    await expect(reader.readTree(ROOT, { etag })).rejects.toMatchObject({
      name: 'NotModifiedError',
    });
    directory.addContent({ ferry: { 'README.md': '# Ferries' } });
    expect((await reader.readTree(ROOT, { etag })).etag).not.toBe(etag);
  });

  it('has only the repositories that are there', async () => {
    await expect(
      reader.readTree('https://git.example/company/none/tree/main/'),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(
      reader.readTree('https://git.example/company/..%2F..%2Fetc/tree/main/'),
    ).rejects.toThrow();
  });
});
