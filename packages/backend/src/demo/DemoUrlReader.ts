import {
  resolveSafeChildPath,
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlOptions,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchOptions,
  UrlReaderServiceSearchResponse,
} from '@backstage/backend-plugin-api';
import { ReadTreeResponseFactory } from '@backstage/backend-defaults/urlReader';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { minimatch } from 'minimatch';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { Readable } from 'node:stream';

interface DemoFile {
  path: string;
  content: Buffer;
}

interface DemoTree {
  files: DemoFile[];
  /** Stands for a commit: it changes with any file of the repository. */
  etag: string;
}

/** A place in a repository, taken from `/<organisation>/<repository>/tree/<branch>/<path>`. */
interface DemoLocation {
  repository: string;
  path: string;
}

/**
 * Serves folders of this machine as if they were repositories on a Git host,
 * so that everything that reads repositories does so as it would anywhere.
 */
export class DemoUrlReader implements UrlReaderService {
  private readonly directory: string;
  private readonly treeResponseFactory: ReadTreeResponseFactory;

  /** @param options.directory - holds one folder for each repository */
  constructor(options: {
    directory: string;
    treeResponseFactory: ReadTreeResponseFactory;
  }) {
    this.directory = options.directory;
    this.treeResponseFactory = options.treeResponseFactory;
  }

  async readUrl(
    url: string,
    options?: UrlReaderServiceReadUrlOptions,
  ): Promise<UrlReaderServiceReadUrlResponse> {
    const { path } = parseLocation(url);
    const { files, etag } = await this.load(url, options?.etag);
    const file = files.find(candidate => candidate.path === path);
    if (!file) {
      throw new NotFoundError(`No file at ${url}`);
    }
    return { buffer: async () => file.content, etag };
  }

  async readTree(
    url: string,
    options?: UrlReaderServiceReadTreeOptions,
  ): Promise<UrlReaderServiceReadTreeResponse> {
    const { path } = parseLocation(url);
    const { files, etag } = await this.load(url, options?.etag);
    const wanted = files
      .flatMap(file => {
        const inside = posix.relative(path, file.path);
        return inside.startsWith('..') ? [] : [{ ...file, path: inside }];
      })
      .filter(
        file =>
          options?.filter?.(file.path, { size: file.content.length }) ?? true,
      );
    const tree = await this.treeResponseFactory.fromReadableArray(
      wanted.map(file => ({
        path: file.path,
        data: Readable.from(file.content),
      })),
    );
    return {
      files: () => tree.files(),
      archive: () => tree.archive(),
      dir: dirOptions => tree.dir(dirOptions),
      etag,
    };
  }

  async search(
    url: string,
    options?: UrlReaderServiceSearchOptions,
  ): Promise<UrlReaderServiceSearchResponse> {
    const { path: pattern } = parseLocation(url);
    const { files, etag } = await this.load(url, options?.etag);
    const base = url.slice(0, url.length - pattern.length);
    return {
      etag,
      files: files
        .filter(file => minimatch(file.path, pattern, { dot: true }))
        .map(file => ({
          url: `${base}${file.path}`,
          content: async () => file.content,
        })),
    };
  }

  private async load(url: string, knownEtag?: string): Promise<DemoTree> {
    const { repository } = parseLocation(url);
    const root = resolveSafeChildPath(this.directory, repository);
    const entries = await readdir(root, {
      recursive: true,
      withFileTypes: true,
    }).catch(() => {
      throw new NotFoundError(`No repository at ${url}`);
    });
    const hash = createHash('sha1');
    const files: DemoFile[] = [];
    for (const entry of entries.filter(candidate => candidate.isFile())) {
      const file = join(entry.parentPath, entry.name);
      files.push({
        path: file.slice(root.length + 1).replaceAll('\\', '/'),
        content: await readFile(file),
      });
    }
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const file of files) {
      hash.update(`${file.path}\0${file.content.length}\0`);
      hash.update(file.content);
    }
    const etag = hash.digest('hex');
    if (etag === knownEtag) {
      throw new NotModifiedError();
    }
    return { files, etag };
  }
}

function parseLocation(url: string): DemoLocation {
  const [, repository, , , ...path] = decodeURI(new URL(url).pathname)
    .split('/')
    .filter(Boolean);
  if (!repository) {
    throw new NotFoundError(`No repository at ${url}`);
  }
  return { repository, path: path.join('/') };
}
