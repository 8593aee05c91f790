import { Ladder, Threshold } from '../ladder/types';
import { table } from '../markdown/markdown';
import { codes, linkTo, text } from './markup';

const inUnit = ({ value, unit }: Threshold) =>
  unit === 'share' ? `${Math.round(value * 100)} %` : `${value} ${unit}`;

/** @internal */
export function thresholds(ladder: Ladder): string {
  const hasHeading = (id: string) =>
    [...ladder.capabilities, ...ladder.traps].some(entry => entry.id === id);
  return [
    '## Thresholds',
    'The numbers behind the entries above. An organisation may move them in config.',
    table(
      ['Threshold', 'Value', 'Means', 'Bounds'],
      ladder.thresholds.map(threshold => [
        `\`${threshold.id}\``,
        inUnit(threshold),
        text(threshold.means),
        threshold.of
          .map(id => (hasHeading(id) ? linkTo(id) : codes([id])))
          .join(', '),
      ]),
    ),
  ].join('\n\n');
}
