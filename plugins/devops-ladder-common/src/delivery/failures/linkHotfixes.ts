import { ChangeLookup } from '../changes/changesFor';
import { Rollout } from '../deployments/Rollout';
import { textOrder } from '../order';

function hotfixIn(
  { changes = [] }: Rollout,
  changeOf: ChangeLookup,
  labels: ReadonlySet<string>,
): string | undefined {
  return changes
    .filter(id =>
      changeOf(id)?.labels?.some(label => labels.has(label.toLowerCase())),
    )
    .sort(textOrder)[0];
}

/**
 * A change deployment that carries a hotfix is rework, and the change
 * deployment before it failed. Takes the deployments of one service and group
 * in order.
 *
 * @internal
 */
export function linkHotfixes(
  ordered: readonly Rollout[],
  changeOf: ChangeLookup,
  hotfixLabels: readonly string[],
): void {
  if (hotfixLabels.length === 0) {
    return;
  }
  const labels = new Set(hotfixLabels.map(label => label.toLowerCase()));
  let previous: Rollout | undefined;
  for (const rollout of ordered) {
    if (rollout.kind === 'change') {
      const change = hotfixIn(rollout, changeOf, labels);
      if (change !== undefined) {
        rollout.rework ??= 'hotfix';
        previous?.failures.push({
          evidence: 'hotfix',
          repair: rollout,
          change,
        });
      }
      previous = rollout;
    }
  }
}
