import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  analyze,
  ANALYZER_VERSION,
} from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
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
      const content = await readRepository(this.reader, url, {
        etag: commonEtag(services, context),
        signal: AbortSignal.any([
          context.signal,
          AbortSignal.timeout(this.timeoutMs),
        ]),
      });
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
      return services.map(({ entityRef }) => ({
        entityRef,
        status: 'failed',
        ...failure,
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
      fingerprint: fingerprint(content.etag, path),
      commit: content.etag,
      ciSystem: analysis.ciSystem,
    };
  }
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
      'The catalog entity names no repository: add the annotation backstage.io/source-location.',
  };
}

/** What an answer depends on: the state of the files, the folder, and who reads them. */
function fingerprint(etag: string, path: string | undefined): string {
  return JSON.stringify([ANALYZER_VERSION, path ?? '', etag]);
}

/** The state that all services of a repository were last read at, if it is one. */
function commonEtag(
  services: LocatedService[],
  context: CollectContext,
): string | undefined {
  const etags = new Set(
    services.map(service => {
      const last = context.lastFingerprint(service.entityRef);
      const etag: string | undefined = last && JSON.parse(last)[2];
      return etag && last === fingerprint(etag, service.repository.path)
        ? etag
        : undefined;
    }),
  );
  return etags.size === 1 ? [...etags][0] : undefined;
}
