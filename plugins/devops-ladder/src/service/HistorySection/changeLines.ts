import { LadderNames, ServiceChange } from '../../hooks';
import { Texts } from '../../translation';
import { rungTitle, verdictName, withinSentence } from '../../words';

type Standing = ServiceChange['after'];

function listed(ids: string[], names: LadderNames): string {
  return ids.map(names.trapName).join(', ');
}

function neededWords(level: number, t: Texts): string {
  return level === 0 ? t('history.noRung') : String(level);
}

function trapLines(
  before: Standing,
  after: Standing,
  names: LadderNames,
  t: Texts,
): string[] {
  const found = after.traps.filter(trap => !before.traps.includes(trap));
  const gone = before.traps.filter(trap => !after.traps.includes(trap));
  return [
    ...(found.length
      ? [t('history.trapsFound', { traps: listed(found, names) })]
      : []),
    ...(gone.length
      ? [t('history.trapsGone', { traps: listed(gone, names) })]
      : []),
  ];
}

function axisLines(
  before: Standing,
  after: Standing,
  names: LadderNames,
  t: Texts,
): string[] {
  return Object.keys({ ...before.axes, ...after.axes })
    .filter(axis => before.axes[axis] !== after.axes[axis])
    .map(axis =>
      t('history.axis', {
        axis: names.axisName(axis),
        before: String(before.axes[axis] ?? '–'),
        after: String(after.axes[axis] ?? '–'),
      }),
    );
}

/**
 * What changed, a line each: rung, rung needed, fit, axes, traps. Of the first
 * change that is kept, where the service stood then.
 *
 * @internal
 */
export function changeLines(
  { before, after }: ServiceChange,
  names: LadderNames,
  t: Texts,
): string[] {
  if (!before) {
    const standing = t('history.first', {
      rung: rungTitle(after, t),
      needed: neededWords(after.needed, t),
      fit: withinSentence(verdictName(after.fit, t)),
    });
    return after.traps.length
      ? [
          standing,
          t('history.trapsFound', { traps: listed(after.traps, names) }),
        ]
      : [standing];
  }
  const lines: string[] = [];
  const was = rungTitle(before, t);
  const is = rungTitle(after, t);
  if (was !== is) {
    lines.push(t('history.rung', { before: was, after: is }));
  }
  if (before.needed !== after.needed) {
    lines.push(
      t('history.needed', {
        before: neededWords(before.needed, t),
        after: neededWords(after.needed, t),
      }),
    );
  }
  if (before.fit !== after.fit) {
    lines.push(
      t('history.fit', {
        before: verdictName(before.fit, t),
        after: verdictName(after.fit, t),
      }),
    );
  }
  lines.push(
    ...axisLines(before, after, names, t),
    ...trapLines(before, after, names, t),
  );
  return lines.length ? lines : [t('history.nothingShown')];
}
