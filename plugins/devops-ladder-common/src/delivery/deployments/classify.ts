import { countUpTo } from '../order';
import { Rollout } from './Rollout';

/**
 * The history of one service and environment group, in order: which revision
 * runs, where each ran last, which deployments were changes.
 */
class History {
  private running: string | undefined;
  private readonly lastWith = new Map<string, number>();
  private readonly changes: number[] = [];

  constructor(private readonly rollouts: readonly Rollout[]) {}

  kindOf({ rolledBack, revision }: Rollout): Rollout['kind'] {
    if (rolledBack) {
      return 'rollback';
    }
    if (revision === undefined || !this.lastWith.has(revision)) {
      return 'change';
    }
    return revision === this.running ? 'redeploy' : 'rollback';
  }

  /**
   * What a rollback takes back: the first change after the deployment that it
   * goes back to. Where it goes back to something never seen, or is only said to
   * be one, the last change.
   */
  takenBackBy({ revision }: Rollout): Rollout | undefined {
    const target =
      revision === undefined || revision === this.running
        ? undefined
        : this.lastWith.get(revision);
    const index =
      target === undefined
        ? this.changes[this.changes.length - 1]
        : this.changes[countUpTo(this.changes, i => i, target)];
    return index === undefined ? undefined : this.rollouts[index];
  }

  add({ revision, kind }: Rollout, index: number): void {
    if (kind === 'change') {
      this.changes.push(index);
    }
    if (revision !== undefined) {
      this.lastWith.set(revision, index);
      this.running = revision;
    }
  }
}

/**
 * Tells what each deployment did to production, and which one a rollback takes
 * back. A deployment of an unknown revision is a change, and leaves open what
 * ran before as what runs.
 *
 * @internal
 */
export function classify(ordered: readonly Rollout[]): void {
  const history = new History(ordered);
  ordered.forEach((rollout, index) => {
    rollout.baseline = index === 0;
    rollout.kind = history.kindOf(rollout);
    if (rollout.kind === 'rollback') {
      rollout.rework = 'rollback';
      history
        .takenBackBy(rollout)
        ?.failures.push({ evidence: 'rollback', repair: rollout });
    }
    history.add(rollout, index);
  });
}
