import { Capability, Ladder } from '../ladder/types';
import { acceptedValues, parseFactValue } from '../situation/factValue';
import { placementReaders } from './placementReaders';
import { pathInside } from './pathInside';
import {
  annotationNames,
  annotationPrefix,
  attestPrefix,
  notApplicablePrefix,
} from './names';
import { Reader } from './Reader';
import { ParsedAnnotations } from './types';

/** Words that say that there is nothing to attest. */
const denials = ['', 'false', 'no', 'none', 'todo', 'tbd', 'n/a', 'unknown'];

const list = (capabilities: Capability[]) =>
  capabilities.map(({ id }) => id).join(', ');

function findCapability(
  ladder: Ladder,
  id: string,
  isAccepted: (capability: Capability) => boolean,
): Capability | string {
  const active = ladder.capabilities.filter(c => c.state !== 'retired');
  const accepted = active.filter(isAccepted);
  const found = active.find(c => c.id === id);
  if (!found) {
    return `There is no capability ${id}. Accepted are: ${list(accepted)}.`;
  }
  return isAccepted(found)
    ? found
    : `It cannot be declared of ${id}. Accepted are: ${list(accepted)}.`;
}

function readAttestation(ladder: Ladder, annotation: string): Reader {
  const id = annotation.slice(attestPrefix.length);
  return (value, result) => {
    const found = findCapability(ladder, id, c => c.from.includes('declared'));
    if (typeof found === 'string') {
      return found;
    }
    const note = value.trim();
    if (denials.includes(note.toLocaleLowerCase('en-US'))) {
      return 'An attestation takes a note or a link that says how it is met; leave it out where it is not met.';
    }
    result.attestations.push({ capability: id, note, annotation });
    return undefined;
  };
}

function readNotApplicable(ladder: Ladder, annotation: string): Reader {
  const id = annotation.slice(notApplicablePrefix.length);
  return (value, result) => {
    const found = findCapability(
      ladder,
      id,
      c => c.mayBeDeclaredNotApplicable === true,
    );
    if (typeof found === 'string') {
      return `${found} Elsewhere it takes a waiver.`;
    }
    const note = value.trim();
    if (denials.includes(note.toLocaleLowerCase('en-US'))) {
      return 'It takes the reason why it makes no sense for this service.';
    }
    result.notApplicable.push({ capability: id, note, annotation });
    return undefined;
  };
}

function readFact(ladder: Ladder, annotation: string): Reader | undefined {
  const id = annotation.slice(annotationPrefix.length);
  const definition = ladder.facts.find(
    fact => fact.id === id && fact.scope === 'service',
  );
  return (
    definition &&
    ((value, result) => {
      const parsed = parseFactValue(definition, value);
      if (parsed === undefined) {
        return `Accepted is ${acceptedValues(definition)}.`;
      }
      result.facts[id] = parsed;
      return undefined;
    })
  );
}

function readPath(value: string, result: ParsedAnnotations) {
  const path = pathInside(value);
  if (path === undefined) {
    return 'Accepted is a path inside the repository, such as services/shop.';
  }
  if (path !== '') {
    result.path = path;
  }
  return undefined;
}

function readIgnore(value: string, result: ParsedAnnotations) {
  const word = value.trim().toLocaleLowerCase('en-US');
  if (word !== 'true' && word !== 'false') {
    return 'Accepted is true or false.';
  }
  result.ignore = word === 'true';
  return undefined;
}

function readUnknown(ladder: Ladder): Reader {
  const facts = ladder.facts
    .filter(fact => fact.scope === 'service')
    .map(fact => fact.id);
  const names = Object.values(annotationNames).map(name =>
    name.slice(annotationPrefix.length),
  );
  const families = ['attest.<capability>', 'not-applicable.<capability>'];
  return () =>
    `There is no such annotation. Accepted are: ${[
      ...facts,
      ...names,
      ...families,
    ].join(', ')}.`;
}

/**
 * The reader of an annotation of the product; `undefined` for one that is
 * read together with another.
 *
 * @internal
 */
export function readerOf(
  ladder: Ladder,
  annotation: string,
): Reader | undefined {
  switch (annotation) {
    case annotationNames.neededRung:
    case annotationNames.neededRungReason:
      return undefined;
    case annotationNames.path:
      return readPath;
    case annotationNames.ignore:
      return readIgnore;
    default:
  }
  const placement = placementReaders.get(annotation);
  if (placement) {
    return placement;
  }
  if (annotation.startsWith(attestPrefix)) {
    return readAttestation(ladder, annotation);
  }
  if (annotation.startsWith(notApplicablePrefix)) {
    return readNotApplicable(ladder, annotation);
  }
  return readFact(ladder, annotation) ?? readUnknown(ladder);
}
