import {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';

interface Repository {
  files: Record<string, string>;
  commit: string;
}

/** Repositories by URL, read as a Git host lets them be read. */
export class InMemoryRepositories implements UrlReaderService {
  /** URLs in the order in which they were asked for. */
  readonly requests: string[] = [];
  /** Those of them that were answered by "not modified". */
  readonly notModified: string[] = [];
  private readonly repositories = new Map<string, Repository>();
  private readonly failures = new Map<string, Error>();
  private readonly hanging = new Set<string>();

  push(url: string, files: Record<string, string>, commit: string) {
    this.failures.delete(url);
    this.repositories.set(url, { files, commit });
  }

  fail(url: string, error: Error) {
    this.failures.set(url, error);
  }

  /** Never answers for the URL, whatever the signal says. */
  hang(url: string) {
    this.hanging.add(url);
  }

  async readTree(
    url: string,
    options?: UrlReaderServiceReadTreeOptions,
  ): Promise<UrlReaderServiceReadTreeResponse> {
    this.requests.push(url);
    if (this.hanging.has(url)) {
      await new Promise(() => {});
    }
    const failure = this.failures.get(url);
    if (failure) {
      throw failure;
    }
    const repository = this.repositories.get(url);
    if (!repository) {
      throw new NotFoundError(`No repository at ${url}`);
    }
    if (options?.etag === repository.commit) {
      this.notModified.push(url);
      throw new NotModifiedError();
    }
    const files = Object.entries(repository.files).filter(
      ([path, content]) =>
        options?.filter?.(path, { size: content.length }) ?? true,
    );
    return {
      etag: repository.commit,
      files: async () =>
        files.map(([path, content]) => ({
          path,
          content: async () => Buffer.from(content),
        })),
      archive: unused,
      dir: unused,
    };
  }

  readUrl = unused;
  search = unused;
}

async function unused(): Promise<never> {
  throw new Error('not needed by the plugin');
}
