import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  Analysis,
  analyze,
  ANALYZER_VERSION,
} from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import {
  Place,
  UnknownReason,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  RepositoryLocation,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { permalink } from './permalink';
import { readFailure } from './readFailure';
import { readRepository, RepositoryContent } from './readRepository';

type LocatedService = ServiceTarget & { repository: RepositoryLocation };

/**
 * Reads repositories through `coreServices.urlReader` and hands them to the
 * analyzer. A repository is read once however many services live in it, and
 * not analyzed again while it has not changed.
 */
export class RepositoryCollector implements EvidenceCollector {
  readonly id = 'repository';
  readonly strength = 'file';

  private readonly reader: UrlReaderService;
  private readonly integrations: ScmIntegrationRegistry;
  private readonly concurrency: number;
  private readonly timeoutMs: number;

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    /** Repositories read at the same time. */
    concurrency: number;
    /** Time that reading one repository may take. */
    timeoutMs: number;
  }) {
    this.reader = options.reader;
    this.integrations = options.integrations;
    this.concurrency = options.concurrency;
    this.timeoutMs = options.timeoutMs;
  }

  async *collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    const repositories = new Map<string, LocatedService[]>();
    for (const service of services) {
      if (isLocated(service)) {
        const { url } = service.repository;
        repositories.set(url, [...(repositories.get(url) ?? []), service]);
      } else {
        yield noRepository(service);
      }
    }
    const groups = [...repositories.values()];
    for (let next = 0; next < groups.length; next += this.concurrency) {
      context.signal.throwIfAborted();
      const answers = await Promise.all(
        groups
          .slice(next, next + this.concurrency)
          .map(group => this.collectRepository(group, context)),
      );
      yield* answers.flat();
    }
  }

  private async collectRepository(
    services: LocatedService[],
    context: CollectContext,
  ): Promise<CollectorAnswer[]> {
    const { url } = services[0].repository;
    try {
      const signal = AbortSignal.any([
        context.signal,
        AbortSignal.timeout(this.timeoutMs),
      ]);
      const content = await unlessAborted(
        readRepository(this.reader, url, {
          etag: commonEtag(services, context),
          signal,
        }),
        signal,
      );
      return services.map(service => this.analyze(service, content, context));
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        return services.map(({ entityRef }) => ({
          entityRef,
          status: 'unchanged',
        }));
      }
      context.signal.throwIfAborted();
      const failure = readFailure(error);
      return services.map(service => ({
        entityRef: service.entityRef,
        status: 'failed',
        ...failure,
        forget: hasMoved(service, context),
      }));
    }
  }

  /** One service's analysis never spoils that of another in the repository. */
  private analyze(
    service: LocatedService,
    content: RepositoryContent,
    context: CollectContext,
  ): CollectorAnswer {
    try {
      return this.analyzed(service, content, context);
    } catch {
      return {
        entityRef: service.entityRef,
        status: 'failed',
        reason: 'error',
        message: 'The files of the repository could not be analyzed.',
      };
    }
  }

  private analyzed(
    service: LocatedService,
    content: RepositoryContent,
    context: CollectContext,
  ): CollectorAnswer {
    const { url, path } = service.repository;
    const analysis = analyze({
      files: content.files,
      paths: content.paths,
      scope: path,
    });
    const stamp = { collector: this.id, seenAt: context.at };
    const located = (places: Place[]) =>
      places.map(place => ({
        ...place,
        commit: content.etag,
        ...(place.file && {
          url: permalink(this.integrations, url, {
            file: place.file,
            line: place.line,
            commit: content.etag,
          }),
        }),
      }));
    const finish = <T extends { places: Place[] }>(findings: T[]) =>
      findings.map(finding => ({
        ...finding,
        ...stamp,
        places: located(finding.places),
      }));
    return {
      entityRef: service.entityRef,
      status: 'collected',
      findings: {
        evidence: finish(analysis.evidence),
        traps: finish(analysis.traps),
        facts: finish(analysis.facts),
      },
      fingerprint: fingerprint(service.repository, content.etag),
      commit: content.etag,
      ciSystem: analysis.ciSystem,
      notice: unusable(analysis),
    };
  }
}

/** Not every reader heeds the signal; whoever waits for it does. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    });
  });
  return Promise.race([work, aborted]);
}

function isLocated(service: ServiceTarget): service is LocatedService {
  return service.repository !== undefined;
}

function noRepository({ entityRef }: ServiceTarget): CollectorAnswer {
  return {
    entityRef,
    status: 'failed',
    reason: 'no-repository',
    message:
      'The catalog entity names no repository: set the annotation backstage.io/source-location to the URL of one.',
    forget: true,
  };
}

/** Pipeline files that are not what they claim to be. */
function unusable({
  evidence,
  skipped,
}: Analysis): { reason: UnknownReason; message: string } | undefined {
  const matters = evidence.some(
    ({ unknown }) => unknown?.reason === 'unreadable',
  );
  const [first] = skipped;
  if (!matters || !first) {
    return undefined;
  }
  const place = first.line ? `${first.file}:${first.line}` : first.file;
  const others = skipped.length > 1 ? ` (and ${skipped.length - 1} more)` : '';
  return {
    reason: 'unreadable',
    message: `${place} could not be used: ${first.reason}${others}.`,
  };
}

/** What an answer depends on: who reads, the repository, the folder, the state of the files. */
type Fingerprint = [version: string, url: string, path: string, etag: string];

function fingerprint({ url, path }: RepositoryLocation, etag: string): string {
  const parts: Fingerprint = [ANALYZER_VERSION, url, path ?? '', etag];
  return JSON.stringify(parts);
}

function lastFingerprint(
  service: ServiceTarget,
  context: CollectContext,
): Fingerprint | undefined {
  const last = context.lastFingerprint(service.entityRef);
  return last ? JSON.parse(last) : undefined;
}

/** Whether what was known is of another repository or folder. */
function hasMoved(service: LocatedService, context: CollectContext): boolean {
  const last = lastFingerprint(service, context);
  const { url, path = '' } = service.repository;
  return last !== undefined && (last[1] !== url || last[2] !== path);
}

/** The state that all services of a repository were last read at, if it is one. */
function commonEtag(
  services: LocatedService[],
  context: CollectContext,
): string | undefined {
  const etags = new Set(
    services.map(service => {
      const last = lastFingerprint(service, context);
      return last?.[0] === ANALYZER_VERSION && !hasMoved(service, context)
        ? last[3]
        : undefined;
    }),
  );
  return etags.size === 1 ? [...etags][0] : undefined;
}
