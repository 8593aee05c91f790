import { pipelineWords, stepWords } from '../acts/referenceWords';
import type { Unresolved } from '../pipeline/types';
import type { KnownPart } from './KnownPart';

/** How an organisation can say what a shared part does. @internal */
export const DESCRIBE_IT = 'describe it under `devopsLadder.knowledge`';

/** A call of a shared part. @internal */
export interface OpenCall
  extends Pick<Unresolved, 'what' | 'events' | 'location'> {
  name: string;
  version?: string;
  /** How the pipeline writes it, where that is another name. */
  written?: string;
}

/**
 * What a shared part may do beside what the organisation says of it.
 *
 * @internal
 */
export function openCall(
  { id, isComplete }: KnownPart,
  { name, version, written, what, events, location }: OpenCall,
): Unresolved {
  const reference = written ?? (version ? `${name}@${version}` : name);
  const place = { reference, events, location };
  if (isComplete) {
    return {
      ...place,
      what: 'shared pipeline',
      // It does what is said of it, or not, whatever it is called.
      words: 'pipeline',
      howToResolve: `What \`${reference}\` does depends on a value that is not known here (entry ${id} of \`devopsLadder.knowledge\`): write it into the call, or attest by annotation what it does.`,
    };
  }
  return {
    ...place,
    what,
    words:
      what === 'shared pipeline' ? pipelineWords(name) : stepWords({ name }),
    howToResolve: `Entry ${id} of \`devopsLadder.knowledge\` says only some of what \`${reference}\` does: name all of it and add \`complete: true\`, or attest by annotation what it does.`,
  };
}
