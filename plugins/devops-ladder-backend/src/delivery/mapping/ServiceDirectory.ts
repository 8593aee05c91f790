import { artifactFamily } from '../ingest/artifactOf';
import { EventContent, Mapping, ServiceHints, UnmappedReason } from '../types';
import { repositoryKey, withoutHost } from './repositoryKey';

/** What a service is known by. */
export interface KnownService {
  entityRef: string;
  namespace: string;
  name: string;
  repository?: string;
  /** Its folder there. */
  path?: string;
  /** What senders call it. */
  subjects: string[];
  artifacts: string[];
  pagerduty: string[];
  /** Beside its own. */
  repositories: Array<{ url: string; paths?: string[] }>;
}

const CLUE = 300;

interface Place {
  entityRef: string;
  paths: string[];
}

/** Tells of which service an event is. */
export class ServiceDirectory {
  private readonly refs = new Set<string>();
  private readonly subjects = new Map<string, Set<string>>();
  private readonly names = new Map<string, Set<string>>();
  private readonly artifacts = new Map<string, Set<string>>();
  private readonly pagerduty = new Map<string, Set<string>>();
  private readonly repositories = new Map<string, Place[]>();
  /** Repositories by their names without a host. */
  private readonly hostless = new Map<string, Set<string>>();

  constructor(services: readonly KnownService[]) {
    services.forEach(service => this.add(service));
  }

  map(
    { type, id }: Pick<EventContent, 'type' | 'id'>,
    hints: ServiceHints,
  ): Mapping {
    if (type === 'artifact') {
      return { shared: true };
    }
    if (hints.service) {
      return this.refs.has(hints.service)
        ? { services: [hints.service] }
        : unmapped('no-such-service', hints.service);
    }
    const mapping =
      this.bySubject(hints.subjects ?? []) ??
      one(this.pagerduty.get(hints.pagerduty ?? '')) ??
      one(this.artifacts.get(artifactFamily(hints.artifact ?? ''))) ??
      this.byRepository(type, hints);
    if (mapping) {
      return mapping;
    }
    const clue = clueOf(hints);
    if (clue) {
      return unmapped('no-match', clue);
    }
    return type === 'change' ? { shared: true } : unmapped('no-hint', id);
  }

  private bySubject(subjects: string[]): Mapping | undefined {
    const wanted = subjects.map(lower);
    for (const subject of wanted) {
      const found = one(this.subjects.get(subject));
      if (found) {
        return found;
      }
    }
    for (const subject of wanted) {
      const found = one(this.names.get(subject));
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  /** A change may touch several services; anything else is of one. */
  private byRepository(
    type: EventContent['type'],
    { repositories = [], paths }: ServiceHints,
  ): Mapping | undefined {
    for (const repository of repositories) {
      const key = repositoryKey(repository);
      const places = key && (this.repositories.get(key) ?? this.byName(key));
      if (places) {
        const touched = places.filter(
          place => type !== 'change' || touches(place, paths),
        );
        const services = [...new Set(touched.map(place => place.entityRef))];
        if (type === 'change' && services.length) {
          return { services: services.sort() };
        }
        return services.length === 1
          ? { services }
          : unmapped(services.length ? 'ambiguous' : 'no-match', repository);
      }
    }
    return undefined;
  }

  private byName(key: string): Place[] | undefined {
    const keys = [...(this.hostless.get(key) ?? [])];
    return keys.length === 1 ? this.repositories.get(keys[0]) : undefined;
  }

  private add(service: KnownService) {
    const { entityRef, namespace, name } = service;
    this.refs.add(entityRef);
    for (const known of [entityRef, ...service.subjects]) {
      put(this.subjects, lower(known), entityRef);
    }
    for (const known of [name, `${namespace}/${name}`]) {
      put(this.names, lower(known), entityRef);
    }
    for (const artifact of service.artifacts) {
      put(this.artifacts, artifactFamily(artifact), entityRef);
    }
    for (const id of service.pagerduty) {
      put(this.pagerduty, id, entityRef);
    }
    if (service.repository) {
      this.addRepository(service.repository, {
        entityRef,
        paths: service.path ? [service.path] : [],
      });
    }
    for (const { url, paths = [] } of service.repositories) {
      this.addRepository(url, { entityRef, paths });
    }
  }

  private addRepository(url: string, place: Place) {
    const key = repositoryKey(url);
    if (key) {
      this.repositories.set(key, [
        ...(this.repositories.get(key) ?? []),
        place,
      ]);
      put(this.hostless, withoutHost(key), key);
    }
  }
}

function one(services: Set<string> | undefined): Mapping | undefined {
  if (!services) {
    return undefined;
  }
  return services.size === 1
    ? { services: [...services] }
    : unmapped('ambiguous', [...services].sort().join(', '));
}

/** Where it is not known which files it touches, it may be any. */
function touches({ paths }: Place, files: string[] | undefined): boolean {
  return (
    !files ||
    !paths.length ||
    files.some(file =>
      paths.some(path => `${trim(file)}/`.startsWith(`${trim(path)}/`)),
    )
  );
}

function trim(path: string): string {
  return path.replace(/^\.?\/+|\/+$/g, '');
}

function clueOf(hints: ServiceHints): string | undefined {
  const { subjects = [], pagerduty, artifact, repositories = [] } = hints;
  return (
    subjects[subjects.length - 1] ?? pagerduty ?? artifact ?? repositories[0]
  );
}

function unmapped(reason: UnmappedReason, clue: string): Mapping {
  return { unmapped: reason, clue: clue.slice(0, CLUE) };
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

function put(to: Map<string, Set<string>>, key: string, value: string) {
  to.set(key, (to.get(key) ?? new Set()).add(value));
}
