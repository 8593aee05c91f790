import { LinkCorrection } from '../input';
import { instantOf } from '../instant';
import { textOrder } from '../order';

/** Later wins; of two at the same time the same one every time. */
function rank(a: LinkCorrection, b: LinkCorrection): number {
  const place = ({ at }: LinkCorrection) => instantOf(at) || 0;
  return (
    place(a) - place(b) || textOrder(a.deployment ?? '', b.deployment ?? '')
  );
}

/** @internal */
export function correctionKey(service: string, incident: string): string {
  return `${service}\n${incident}`;
}

/** @internal */
export function correctionsByIncident(
  corrections: readonly LinkCorrection[] = [],
): Map<string, LinkCorrection> {
  return new Map(
    [...corrections]
      .sort(rank)
      .map(c => [correctionKey(c.service, c.incident), c]),
  );
}
