import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AzureSession } from '../client/AzureSession';
import { Permission } from '../client/permissions';
import { isPassing, reading } from '../findings/Reading';
import { Definition, readDefinitions } from '../project/Definition';
import { DeploymentRecord, readRecords } from '../project/DeploymentRecord';
import { Environment, readEnvironments } from '../project/Environment';
import { ProjectPath, projectKey } from '../project/ProjectPath';
import { readRepositories, Repository } from '../project/Repository';
import { Kept, ProjectMemory } from './ProjectMemory';

/** The batches of a sweep come within this time. */
export const SWEEP_MS = 15 * 60_000;

/**
 * Reads what a project has, each thing once for all services that live in it.
 *
 * @internal
 */
export class ProjectReader {
  private readonly asked = new Map<string, Promise<Reading<unknown>>>();
  private readonly prefix: string;
  /** When is now, in milliseconds. */
  readonly at: number;
  private readonly listsHoldMs: number;

  /** @param options - with how long what the project consists of is not asked for again */
  constructor(
    readonly session: AzureSession,
    private readonly memory: ProjectMemory,
    options: { project: ProjectPath; at: string; listsHoldMs: number },
  ) {
    this.prefix = projectKey(options.project);
    this.at = Date.parse(options.at);
    this.listsHoldMs = options.listsHoldMs;
  }

  repositories(): Promise<Reading<Repository[]>> {
    return this.listed('repositories', 'code', () =>
      readRepositories(this.session),
    );
  }

  definitions(): Promise<Reading<Definition[]>> {
    return this.listed('definitions', 'build', () =>
      readDefinitions(this.session),
    );
  }

  environments(): Promise<Reading<Environment[]>> {
    return this.listed('environments', 'environments', () =>
      readEnvironments(this.session),
    );
  }

  /** @param holds - whether what was read at that time holds still */
  records(
    environmentId: number,
    holds: (kept: Kept<DeploymentRecord[]>) => boolean,
  ): Promise<Reading<DeploymentRecord[]>> {
    return this.once(
      `records ${environmentId}`,
      'environments',
      () => readRecords(this.session, environmentId),
      holds,
    );
  }

  /**
   * What is known already, or was read a while ago, or else is read now. A
   * fault that passes is not kept.
   */
  once<T>(
    what: string,
    permission: Permission,
    read: () => Promise<T>,
    holds: (kept: Kept<T>) => boolean = () => false,
  ): Promise<Reading<T>> {
    const asked = this.asked.get(what) as Promise<Reading<T>> | undefined;
    const answer = asked ?? this.keptOrRead(what, permission, read, holds);
    this.asked.set(what, answer);
    return answer;
  }

  private listed<T>(
    what: string,
    permission: Permission,
    read: () => Promise<T>,
  ) {
    return this.once(
      what,
      permission,
      read,
      ({ at }) => this.at - at < this.listsHoldMs,
    );
  }

  /** What was kept of a thing, however old. */
  kept<T>(what: string): Kept<T> | undefined {
    return this.memory.get<T>(`${this.prefix} ${what}`);
  }

  private async keptOrRead<T>(
    what: string,
    permission: Permission,
    read: () => Promise<T>,
    holds: (kept: Kept<T>) => boolean,
  ): Promise<Reading<T>> {
    const kept = this.kept<T>(what);
    if (kept && (this.at - kept.at < SWEEP_MS || holds(kept))) {
      return kept.reading;
    }
    const fresh = await reading(this.session.signal, permission, read);
    if (!isPassing(fresh)) {
      this.memory.set(`${this.prefix} ${what}`, {
        reading: fresh,
        at: this.at,
      });
    }
    return fresh;
  }
}
