import { Capability } from '../ladder/types';
import { isAccepted, refusal } from './acceptance';
import { weighAttestation } from './attestation';
import { compareEvidence, rankOf } from './compareEvidence';
import { MechanismVerdict, mergeByMechanism } from './mechanism';
import { Evidence, Outcome, UnknownReason } from './types';
import { says } from './words';

/**
 * What the evidence about one capability comes to, before implications, traps
 * and waivers.
 *
 * @internal
 */
export interface EvidenceVerdict {
  outcome: Outcome;
  deciding: Evidence[];
  unknown?: { reason: UnknownReason; howToResolve?: string };
  reason: string;
  contradictions: string[];
}

const notAsked: EvidenceVerdict = {
  outcome: 'unknown',
  deciding: [],
  unknown: { reason: 'no-collector' },
  reason: 'Nothing that is installed answers this.',
  contradictions: [],
};

function isAnswer(evidence: Evidence): boolean {
  return evidence.strength !== 'file' && evidence.strength !== 'catalog';
}

/** A source that was never asked is no black box once another one answers. */
function isOpen(blackBox: Evidence, verdicts: MechanismVerdict[]): boolean {
  return (
    blackBox.unknown?.reason !== 'no-collector' ||
    !verdicts.some(
      v =>
        v.verdict !== undefined &&
        (v.verdict !== 'not-met' || v.deciding.some(isAnswer)),
    )
  );
}

function asUnknown(evidence: Evidence): EvidenceVerdict {
  return {
    outcome: 'unknown',
    deciding: [evidence],
    unknown: evidence.unknown ?? { reason: 'error' },
    reason: evidence.statement,
    contradictions: [],
  };
}

function collect(
  outcome: Outcome,
  deciding: Evidence[],
  contradictions: string[] = [],
): EvidenceVerdict {
  const sorted =
    deciding.length > 1 ? [...deciding].sort(compareEvidence) : deciding;
  return {
    outcome,
    deciding: sorted,
    reason: sorted[0].statement,
    contradictions,
  };
}

function absent(capability: Capability, deciding: Evidence[]): EvidenceVerdict {
  if (
    capability.absenceNeedsAsking &&
    !capability.nothingElsewhere &&
    !deciding.some(isAnswer)
  ) {
    return {
      ...notAsked,
      deciding,
      unknown: {
        reason: 'no-collector',
        howToResolve:
          'Connect the provider that could do it, or state in the organisation profile that there is none.',
      },
      reason: `${deciding[0].statement} Another tool could do it, and none was asked.`,
    };
  }
  return collect('not-met', deciding);
}

function decidingOf(
  verdict: MechanismVerdict['verdict'],
  verdicts: MechanismVerdict[],
): Evidence[] {
  const deciding: Evidence[] = [];
  for (const v of verdicts) {
    if (v.verdict === verdict) {
      v.deciding.forEach(piece => deciding.push(piece));
    }
  }
  return deciding;
}

function openBoxes(verdicts: MechanismVerdict[]): Evidence[] {
  const open: Evidence[] = [];
  for (const { blackBox } of verdicts) {
    if (blackBox && isOpen(blackBox, verdicts)) {
      open.push(blackBox);
    }
  }
  return open.sort(compareEvidence);
}

function mergeKinds(
  capability: Capability,
  verdicts: MechanismVerdict[],
  notApplicable: Evidence[],
): EvidenceVerdict {
  const met = decidingOf('met', verdicts);
  if (met.length > 0) {
    return collect('met', met, notApplicable.map(says));
  }
  const partial = decidingOf('partial', verdicts);
  const declaredAway = notApplicable.filter(e => e.strength === 'declared');
  if (declaredAway.length > 0 && partial.length === 0) {
    return collect('not-applicable', declaredAway);
  }
  const open = openBoxes(verdicts);
  if (open.length > 0 && !(notApplicable.length > 0 && isUnasked(open))) {
    return asUnknown(open[0]);
  }
  if (partial.length > 0) {
    return collect('partial', partial, notApplicable.map(says));
  }
  const absence = decidingOf('not-met', verdicts).sort(compareEvidence);
  if (
    notApplicable.length > 0 &&
    (absence.length === 0 || rankOf(notApplicable[0]) > rankOf(absence[0]))
  ) {
    return collect('not-applicable', notApplicable);
  }
  return absence.length > 0 ? absent(capability, absence) : notAsked;
}

/** The common case: one source spoke. */
function mergeOne(capability: Capability, pieces: Evidence[]): EvidenceVerdict {
  const [piece] = pieces;
  switch (piece.outcome) {
    case 'unknown':
      return asUnknown(piece);
    case 'not-met':
      return absent(capability, pieces);
    default:
      return collect(piece.outcome, pieces);
  }
}

function isUnasked(open: Evidence[]): boolean {
  return open.every(e => e.unknown?.reason === 'no-collector');
}

/** Where the organisation says that nothing else does it, absence is a no. */
function asAbsence(piece: Evidence): Evidence {
  if (!piece.unknown?.absentHere) {
    return piece;
  }
  const { unknown: _, ...rest } = piece;
  const statement = `${piece.statement} The organisation says that nothing does.`;
  return { ...rest, outcome: 'not-met', statement };
}

/**
 * Merges everything that was said of one capability. Across mechanisms
 * presence beats absence, and a black box beside anything less than met
 * leaves it unknown.
 *
 * @param given - all evidence about the capability, strongest first
 * @internal
 */
export function mergeCapability(
  capability: Capability,
  given: Evidence[],
): EvidenceVerdict {
  if (given.length === 0) {
    return notAsked;
  }
  const pieces = capability.nothingElsewhere ? given.map(asAbsence) : given;
  if (pieces.length === 1 && isAccepted(capability, pieces[0])) {
    return mergeOne(capability, pieces);
  }
  const refused = pieces.filter(piece => !isAccepted(capability, piece));
  const accepted =
    refused.length > 0 ? pieces.filter(p => !refused.includes(p)) : pieces;
  if (accepted.length === 0) {
    return refused.length > 0
      ? {
          ...notAsked,
          contradictions: refused.map(e => refusal(capability, e)),
        }
      : notAsked;
  }
  const notApplicable = accepted.filter(p => p.outcome === 'not-applicable');
  const verdicts = weighAttestation(
    capability,
    mergeByMechanism(
      notApplicable.length > 0
        ? accepted.filter(p => p.outcome !== 'not-applicable')
        : accepted,
    ),
  );
  const merged = mergeKinds(capability, verdicts, notApplicable);
  const contradictions = [...merged.contradictions];
  for (const verdict of verdicts) {
    verdict.contradictions.forEach(words => contradictions.push(words));
  }
  refused.forEach(e => contradictions.push(refusal(capability, e)));
  return contradictions.length > 0 ? { ...merged, contradictions } : merged;
}
