import { Envelope } from '../cloudEvent';
import { Said } from '../Parsed';
import { cdEventOf } from './CdEvent';
import { customDataOf } from './customData';
import { translations } from './translations';

/**
 * What a CDEvent says of a delivery, and when it happened. Throws a `Refusal`
 * for one that is not as the specification has it.
 */
export function parseCdEvent(envelope: Envelope): { said: Said; at: string } {
  const event = cdEventOf(envelope);
  const translate = Object.hasOwn(translations, event.name ?? '')
    ? translations[event.name ?? '']
    : undefined;
  return {
    at: event.at,
    said: translate
      ? translate(event, customDataOf(event.customData))
      : { ignored: `${envelope.type} says nothing of deliveries.` },
  };
}
