import { Capability } from '../ladder/types';
import { MechanismVerdict } from './mechanism';
import { Evidence } from './types';
import { says } from './words';

/**
 * The mechanism of an attestation that does not say what it is about.
 *
 * @public
 */
export const attestationMechanism = 'attestation';

function isGeneral(evidence: Evidence): boolean {
  return (
    evidence.strength === 'declared' &&
    evidence.mechanism === attestationMechanism
  );
}

/**
 * Absence from files may well be made up for elsewhere; the provider's own
 * answer, a recorded run, or something that was seen may not.
 */
function refutes(capability: Capability, evidence: Evidence): boolean {
  return (
    evidence.outcome !== 'met' &&
    (evidence.strength === 'api' ||
      evidence.strength === 'run' ||
      (evidence.strength === 'file' && capability.noIsObserved === true))
  );
}

/**
 * An attestation names no mechanism, so that it speaks of the same one as an
 * observed no: it then counts as partial.
 *
 * @internal
 */
export function weighAttestation(
  capability: Capability,
  verdicts: MechanismVerdict[],
): MechanismVerdict[] {
  const isAttested = (v: MechanismVerdict) =>
    v.verdict === 'met' && v.deciding.every(isGeneral);
  if (!verdicts.some(isAttested)) {
    return verdicts;
  }
  const against = verdicts
    .flatMap(v => (v.verdict === 'met' ? [] : v.deciding))
    .find(evidence => refutes(capability, evidence));
  if (!against) {
    return verdicts;
  }
  return verdicts.map(v =>
    isAttested(v)
      ? {
          ...v,
          verdict: 'partial',
          deciding: [...v.deciding, against],
          contradictions: [`${says(v.deciding[0])}, ${says(against)}.`],
        }
      : v,
  );
}
