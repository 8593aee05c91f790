import { attestationMechanism } from '../evidence/attestation';
import { Evidence, Place } from '../evidence/types';
import { CapabilityStatement, ParsedAnnotations } from './types';

/** @public */
export interface DeclaredEvidenceOptions {
  collector: string;
  /** ISO 8601 time. */
  seenAt: string;
}

const linkPattern = /https?:\/\/[^\s<>"']+/;

function placesOf(note: string): Place[] {
  const url = linkPattern.exec(note)?.[0];
  return url ? [{ url }] : [];
}

function toEvidence(
  { capability, note, annotation }: CapabilityStatement,
  outcome: 'met' | 'not-applicable',
  options: DeclaredEvidenceOptions,
): Evidence {
  return {
    capability,
    outcome,
    strength: 'declared',
    mechanism: attestationMechanism,
    statement: `The owner states in ${annotation}: ${note}`,
    places: placesOf(note),
    ...options,
  };
}

/**
 * What the owner declares of capabilities, as evidence.
 *
 * @public
 */
export function declaredEvidence(
  parsed: Pick<ParsedAnnotations, 'attestations' | 'notApplicable'>,
  options: DeclaredEvidenceOptions,
): Evidence[] {
  return [
    ...parsed.attestations.map(s => toEvidence(s, 'met', options)),
    ...parsed.notApplicable.map(s => toEvidence(s, 'not-applicable', options)),
  ];
}
