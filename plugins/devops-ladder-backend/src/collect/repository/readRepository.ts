import { UrlReaderService } from '@backstage/backend-plugin-api';
import { RepositoryFile } from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';

/** Bounds of what is taken from one repository. */
const MAX_FILES = 2_000;
const MAX_FILE_BYTES = 1024 * 1024;
const MAX_TOTAL_BYTES = 20 * 1024 * 1024;

/** The files of a repository that the analyzer asks for. */
export interface RepositoryContent {
  files: RepositoryFile[];
  /** Paths of all files, read or not. */
  paths: string[];
  /** State of the repository; the commit for most hosts. */
  etag: string;
}

/**
 * Reads what the analyzer wants of a repository. Throws `NotModifiedError`
 * where it still is as `etag` says.
 */
export async function readRepository(
  reader: UrlReaderService,
  url: string,
  options: {
    etag?: string;
    signal: AbortSignal;
    wants: (path: string) => boolean;
  },
): Promise<RepositoryContent> {
  const { wants, ...request } = options;
  const paths: string[] = [];
  let bytes = 0;
  let wanted = 0;
  const tree = await reader.readTree(url, {
    ...request,
    filter: (path, info) => {
      paths.push(path);
      const size = info?.size ?? 0;
      const take =
        wants(path) &&
        size <= MAX_FILE_BYTES &&
        wanted < MAX_FILES &&
        bytes + size <= MAX_TOTAL_BYTES;
      if (take) {
        wanted += 1;
        bytes += size;
      }
      return take;
    },
  });
  const files: RepositoryFile[] = [];
  for (const file of await tree.files()) {
    options.signal.throwIfAborted();
    files.push({
      path: file.path,
      content: (await file.content()).toString('utf8'),
    });
  }
  return { files, paths, etag: tree.etag };
}
