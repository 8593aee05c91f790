import { Rollout } from '../deployments/Rollout';
import { countUpTo, groupBy } from '../order';

function finishOf(rollout: Rollout): number {
  return rollout.finish;
}

/**
 * The successful deployments of one service, to look up what ran when. Built of
 * all its groups in the order of their finish.
 *
 * @internal
 */
export class ServiceHistory {
  private byRecord?: Map<string, Rollout>;
  private readonly effective: Rollout[];
  private readonly effectiveOf: Map<string, Rollout[]>;
  private bySha?: Map<string, Rollout[]>;
  private byArtifact?: Map<string, Rollout[]>;

  constructor(private readonly ordered: readonly Rollout[]) {
    this.effective = ordered.filter(({ kind }) => kind !== 'redeploy');
    this.effectiveOf = groupBy(this.effective, ({ group }) => group);
  }

  withId(id: string): Rollout | undefined {
    this.byRecord ??= new Map(
      this.ordered.flatMap(rollout =>
        rollout.records.map(record => [record, rollout] as const),
      ),
    );
    return this.byRecord.get(id);
  }

  /** The last that was no redeploy, at an instant, in a group or in any. */
  lastBefore(instant: number, group?: string): Rollout | undefined {
    const of =
      group === undefined ? this.effective : this.effectiveOf.get(group) ?? [];
    return of[countUpTo(of, finishOf, instant) - 1];
  }

  /** Deployments of this service say which commit they bring. */
  get knowsShas(): boolean {
    return this.shas().size > 0;
  }

  get knowsArtifacts(): boolean {
    return this.artifacts().size > 0;
  }

  withSha(sha: string, instant: number): Rollout | undefined {
    return this.lastOf(this.shas().get(sha) ?? [], instant);
  }

  withArtifact(artifact: string, instant: number): Rollout | undefined {
    return this.lastOf(this.artifacts().get(artifact) ?? [], instant);
  }

  /** The last before the instant; the first where it began while that was rolled out. */
  private lastOf(of: Rollout[], instant: number): Rollout | undefined {
    return of[Math.max(0, countUpTo(of, finishOf, instant) - 1)];
  }

  private shas(): Map<string, Rollout[]> {
    this.bySha ??= groupBy(
      this.effective.filter(({ sha }) => sha),
      ({ sha }) => sha ?? '',
    );
    return this.bySha;
  }

  private artifacts(): Map<string, Rollout[]> {
    this.byArtifact ??= groupBy(
      this.effective.filter(({ artifact }) => artifact),
      ({ artifact }) => artifact ?? '',
    );
    return this.byArtifact;
  }
}
