import { Findings } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Claims, joinClaims, stamped, unknownClaim } from './Claim';
import { digest } from './digest';
import { merged } from './merged';
import { AnnotatedProjects, FoundProject } from './projects/AnnotatedProjects';
import {
  ProjectReading,
  ProjectReference,
  ProjectSource,
} from './projects/ProjectSource';
import { SourceClient } from './projects/SourceClient';
import { Sources } from './projects/Sources';

export * from './projects/AnnotatedProjects';
export * from './projects/ProjectSource';
export * from './projects/readSources';

const NOTHING: Findings = { evidence: [], traps: [], facts: [] };

type Readings<T> = Map<string, ProjectReading<T>>;

class AnnotatedProjectCollector<
  S extends ProjectSource,
  T,
  R extends ProjectReference,
> implements EvidenceCollector
{
  readonly id: string;
  readonly strength: EvidenceCollector['strength'];
  readonly capabilities: readonly string[];
  private readonly clients: Map<S, SourceClient>;
  private readonly sources: Sources<S>;

  constructor(private readonly projects: AnnotatedProjects<S, T, R>) {
    this.id = projects.id;
    this.strength = projects.strength;
    this.capabilities = projects.capabilities;
    this.sources = new Sources(projects);
    this.clients = new Map(
      projects.sources.map(each => [each, new SourceClient(each, projects)]),
    );
  }

  async *collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncGenerator<CollectorAnswer> {
    context.signal.throwIfAborted();
    const open = new Map<ServiceTarget, R[]>();
    for (const service of services) {
      const { entityRef, entity } = service;
      const references = this.projects.named(entity);
      if (references.length === 0) {
        yield { entityRef, status: 'collected', findings: NOTHING };
      } else if (this.isYoung(service, references, context)) {
        yield { entityRef, status: 'unchanged' };
      } else {
        open.set(service, references);
      }
    }
    const readings: Readings<T> = new Map();
    yield* this.answers(open, readings, context);
    for await (const [id, reading] of this.readAll(open, context)) {
      context.signal.throwIfAborted();
      readings.set(id, reading);
      yield* this.answers(open, readings, context);
    }
  }

  /** For those of which everything was read; the others stay open. */
  private *answers(
    open: Map<ServiceTarget, R[]>,
    readings: Readings<T>,
    context: CollectContext,
  ): Generator<CollectorAnswer> {
    for (const [service, references] of open) {
      const read = references.flatMap(each => this.readOf(each, readings));
      if (read.length === references.length) {
        open.delete(service);
        yield this.guarded(service, () =>
          this.answerOf(service, references, read, context),
        );
      }
    }
  }

  private readOf(
    reference: R,
    readings: Readings<T>,
  ): Array<ProjectReading<T>> {
    const problem = this.sources.problemOf(reference);
    const reading = problem
      ? { hidden: problem }
      : readings.get(this.sources.idOf(reference));
    return reading ? [reading] : [];
  }

  private readAll(open: Map<ServiceTarget, R[]>, context: CollectContext) {
    const wanted = new Map<S, Set<string>>();
    for (const reference of [...open.values()].flat()) {
      const source = this.sources.of(reference);
      if (source && !reference.problem) {
        const keys = wanted.get(source) ?? new Set();
        wanted.set(source, keys.add(reference.key));
      }
    }
    return merged(
      [...wanted].map(([source, keys]) => this.read(source, keys, context)),
    );
  }

  /** Whatever the reader does, each key is answered. */
  private async *read(
    source: S,
    left: Set<string>,
    context: CollectContext,
  ): AsyncGenerator<readonly [string, ProjectReading<T>]> {
    const { at, ladder } = context;
    const client = this.clients.get(source)!;
    const idOf = (key: string) =>
      this.sources.idOf({ source: source.name, key });
    try {
      for await (const [key, reading] of this.projects.read([...left], {
        source,
        at,
        ladder,
        ask: path => client.ask(path, context),
      })) {
        if (left.delete(key)) {
          yield [idOf(key), reading];
        }
      }
    } catch {
      // Whoever waits throws when it was aborted; other words are not shown.
    }
    for (const key of left) {
      const message = `What ${this.projects.tool} (${source.name}) answered could not be used.`;
      yield [idOf(key), { failed: { reason: 'error', message } }];
    }
  }

  /** What one service stumbles over is no failure of the others. */
  private guarded(
    { entityRef }: ServiceTarget,
    answer: () => CollectorAnswer,
  ): CollectorAnswer {
    try {
      return answer();
    } catch {
      const message = `What ${this.projects.tool} answered could not be used.`;
      return { entityRef, status: 'failed', reason: 'error', message };
    }
  }

  private answerOf(
    service: ServiceTarget,
    references: R[],
    read: Array<ProjectReading<T>>,
    { at, ladder }: CollectContext,
  ): CollectorAnswer {
    const { entityRef } = service;
    const { id: collector, strength, projects } = this;
    const found = references.flatMap(
      (reference, index): FoundProject<T, R>[] => {
        const { value, hidden, failed } = read[index];
        return hidden || failed ? [] : [{ reference, value: value as T }];
      },
    );
    const failure = read.find(({ failed }) => failed)?.failed;
    if (failure && found.length === 0) {
      const { reason, message, howToResolve } = failure;
      const words = [message, howToResolve].filter(Boolean).join(' ');
      return { entityRef, status: 'failed', reason, message: words };
    }
    const claims = joinClaims(
      ...(found.length > 0
        ? [projects.claims(found, { service, at, ladder })]
        : []),
      ...references.map((each, index) => this.unknown(each, read[index])),
    );
    return {
      entityRef,
      status: 'collected',
      findings: stamped(claims, { strength, collector, seenAt: at }),
      // What could not be read this time is asked for again the next.
      ...(found.length === references.length && {
        fingerprint: `${at} ${this.scopeOf(service, references)}`,
      }),
    };
  }

  private unknown(reference: R, { hidden, failed }: ProjectReading<T>): Claims {
    const problem = hidden ?? failed;
    const { concerns, mechanism } = this.projects;
    const evidence = problem
      ? concerns(reference).map(id => unknownClaim(id, mechanism, problem, []))
      : [];
    return { evidence, traps: [] };
  }

  private isYoung(
    service: ServiceTarget,
    references: R[],
    { at, lastFingerprint }: CollectContext,
  ): boolean {
    const last = lastFingerprint(service.entityRef) ?? '';
    const [readAt, scope] = last.split(' ');
    const age = Math.abs(Date.parse(at) - Date.parse(readAt));
    return (
      scope === this.scopeOf(service, references) &&
      age < this.projects.refreshEveryMs
    );
  }

  private scopeOf({ entity }: ServiceTarget, references: R[]) {
    const { rulesVersion, scope } = this.projects;
    return digest(rulesVersion, references, scope?.(entity) ?? null);
  }
}

/**
 * A collector for a tool whose projects entities name by an annotation: from
 * the annotation to the key, from keys to as few requests as the tool takes,
 * from what was read to claims. What is the same for all such tools (sources,
 * budget, pauses, refusals, age, partial answers) is done here.
 *
 * @public
 */
export function annotatedProjectCollector<
  S extends ProjectSource,
  T,
  R extends ProjectReference = ProjectReference,
>(projects: AnnotatedProjects<S, T, R>): EvidenceCollector {
  return new AnnotatedProjectCollector(projects);
}
