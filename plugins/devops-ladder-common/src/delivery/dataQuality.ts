import { Delivery } from './Delivery';
import { textOrder } from './order';
import { factOfNotes, factOfServices, QualityNote } from './QualityNote';
import { DataQuality, DataQualityFact } from './report';

/** In the order in which they matter. */
const NOTED: readonly DataQuality[] = [
  'environment-looks-like-production',
  'environment-unknown',
  'environment-missing',
  'revision-missing',
  'changes-not-known',
  'time-unreadable',
];

/** Where nobody can say when, it may have been in the window. */
function isWithin({ at }: QualityNote, from: number, to: number): boolean {
  return Number.isNaN(at) || (at >= from && at < to);
}

/**
 * What limits the numbers of a window.
 *
 * @internal
 */
export function dataQuality(
  delivery: Delivery,
  services: readonly string[],
  from: number,
  to: number,
): DataQualityFact[] {
  const seen = (service: string) => delivery.firstSeen.get(service);
  const withIncidents = new Set(
    delivery.incidents.map(({ row }) => row.service),
  );
  const ofServices: Array<[DataQuality, (service: string) => boolean]> = [
    ['no-deployment-seen', service => seen(service) === undefined],
    [
      'history-starts-in-window',
      service => {
        const first = seen(service);
        return first !== undefined && first >= from && first < to;
      },
    ],
    [
      'no-incident-seen',
      service => seen(service) !== undefined && !withIncidents.has(service),
    ],
  ];
  const notes = delivery.notes.filter(note => isWithin(note, from, to));
  return [
    ...ofServices.map(([fact, holds]) =>
      factOfServices(fact, services.filter(holds).sort(textOrder)),
    ),
    ...NOTED.map(fact =>
      factOfNotes(
        fact,
        notes.filter(note => note.fact === fact),
      ),
    ),
  ].filter(({ count }) => count > 0);
}
