import type { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { EventKind } from '../pipeline/types';
import type { ActKind } from '../tools';
import type { EvidenceFinding } from '../types';
import { openDeployment } from './openDeployment';
import { mayHold } from './mayHold';
import type { DeploymentPart } from './openDeployment';
import { filesAsPlaces, placeOf } from './places';
import type { Survey } from './Survey';

/**
 * Something that speaks for a capability.
 *
 * @internal
 */
export interface Proof {
  outcome: 'met' | 'partial' | 'unknown';
  mechanism: string;
  statement: string;
  places: Place[];
  inferred?: boolean;
  inherited?: boolean;
  unknown?: EvidenceFinding['unknown'];
}

/**
 * What it means when nothing speaks for a capability.
 *
 * @internal
 */
export interface Absence {
  /** What would have to be in an unread part for it to be there. */
  kinds: readonly ActKind[];
  /** Says what was not found. */
  sentence: string;
  /** How to find out where something outside the files could do it. */
  elsewhere?: string;
  /** No pipeline could hold it, whatever it is. */
  outsidePipelines?: boolean;
  /** What in a deployment repository could hold it. */
  inDeployment?: DeploymentPart;
  /** Only an unread part that runs on one of these could hold it. */
  on?: readonly EventKind[];
  /** It is about several deploys, which no single step holds. */
  severalDeploys?: boolean;
}

const MAX_PROOFS = 4;
const PIPELINE = 'pipeline-definition';

const evidence = (
  capability: string,
  fields: Omit<EvidenceFinding, 'capability' | 'strength'>,
): EvidenceFinding => ({ capability, strength: 'file', ...fields });

function ofProof(capability: string, proof: Proof): EvidenceFinding {
  const { outcome, mechanism, statement, places, inferred, inherited } = proof;
  return evidence(capability, {
    outcome,
    mechanism,
    statement,
    places,
    ...(inferred ? { inferred } : {}),
    ...(inherited ? { inherited } : {}),
    ...(outcome === 'unknown'
      ? { unknown: proof.unknown ?? { reason: 'unresolved-include' } }
      : {}),
  });
}

/** One proof a mechanism, the best one. */
function distinct(proofs: readonly Proof[]): Proof[] {
  const seen = new Map<string, Proof>();
  const rank = (proof: Proof) =>
    (proof.outcome === 'met' ? 0 : 10) + (proof.inferred ? 1 : 0);
  for (const proof of proofs) {
    const known = seen.get(proof.mechanism);
    if (!known || rank(proof) < rank(known)) {
      seen.set(proof.mechanism, proof);
    }
  }
  return [...seen.values()]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MAX_PROOFS);
}

function brokenEvidence(survey: Survey, capability: string): EvidenceFinding {
  const [first] = survey.broken;
  return evidence(capability, {
    outcome: 'unknown',
    mechanism: PIPELINE,
    statement: `${first.file} could not be used (${first.reason}), and it may hold this.`,
    places: survey.broken
      .slice(0, 3)
      .map(({ file, line }) =>
        line === undefined
          ? { file }
          : placeOf(survey.repository, { file, line }),
      ),
    unknown: {
      reason: 'unreadable',
      howToResolve: first.howToResolve ?? `Repair ${first.file}.`,
    },
  });
}

function unresolvedEvidence(
  survey: Survey,
  capability: string,
  absence: Absence,
): EvidenceFinding | undefined {
  const candidates = survey.unresolved.filter(item =>
    mayHold(survey, item, absence),
  );
  if (candidates.length === 0) {
    return undefined;
  }
  const order = { 'shared pipeline': 0, 'shared step': 1, script: 2 };
  const [first, ...more] = [...candidates].sort(
    (a, b) => order[a.what] - order[b.what],
  );
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  return evidence(capability, {
    outcome: 'unknown',
    mechanism: 'unresolved',
    statement: `The ${first.what} \`${first.reference}\`${others} could not be read and may hold this.`,
    places: [first, ...more.slice(0, 2)].map(({ location }) =>
      placeOf(survey.repository, location),
    ),
    unknown: { reason: 'unresolved-include', howToResolve: first.howToResolve },
  });
}

function unsupportedEvidence(
  survey: Survey,
  capability: string,
): EvidenceFinding {
  const [first] = survey.others;
  return evidence(capability, {
    outcome: 'unknown',
    mechanism: first.system,
    statement: `${first.file} is written for ${first.name}, which is not read; it may hold this.`,
    places: filesAsPlaces(survey.others.map(({ file }) => file)),
    unknown: {
      reason: 'unsupported-ci',
      howToResolve: `Declare what ${first.file} does, or install a reader for ${first.name}.`,
    },
  });
}

/** The files that were looked at, those that start by themselves first. */
function looked(survey: Survey): string[] {
  const active = survey.pipelines
    .filter(({ events }) => events.size > 0)
    .map(({ file }) => file);
  return [...new Set([...active, ...survey.pipelineFiles])];
}

function absentEvidence(
  survey: Survey,
  capability: string,
  absence: Absence,
): EvidenceFinding[] {
  const count = survey.repository.paths.length;
  const where =
    survey.pipelineFiles.length > 0 || absence.outsidePipelines
      ? absence.sentence
      : `There is no pipeline definition among the ${count} files of the repository.`;
  const places = filesAsPlaces(looked(survey));
  if (absence.elsewhere !== undefined) {
    return [
      evidence(capability, {
        outcome: 'unknown',
        mechanism: PIPELINE,
        statement: `${where} Something outside the repository could do it.`,
        places,
        unknown: {
          reason: 'no-collector',
          howToResolve: absence.elsewhere,
          absentHere: true,
        },
      }),
    ];
  }
  return [
    evidence(capability, {
      outcome: 'not-met',
      mechanism: PIPELINE,
      statement: where,
      places,
    }),
  ];
}

/**
 * Turns what was found for a capability into evidence. "Not there" is said
 * only where every place that could hold it was read.
 *
 * @internal
 */
export function conclude(
  survey: Survey,
  capability: string,
  proofs: readonly Proof[],
  absence: Absence,
): EvidenceFinding[] {
  const kept = distinct(proofs);
  const met = kept.filter(({ outcome }) => outcome === 'met');
  if (met.length > 0) {
    return met.map(proof => ofProof(capability, proof));
  }
  const rest = [
    ...openDeployment(survey, capability, absence.inDeployment),
    ...kept.map(proof => ofProof(capability, proof)),
  ];
  if (absence.outsidePipelines) {
    return rest.length > 0 ? rest : absentEvidence(survey, capability, absence);
  }
  const unresolved = unresolvedEvidence(survey, capability, absence);
  if (unresolved) {
    return [unresolved, ...rest];
  }
  if (survey.broken.length > 0) {
    return [brokenEvidence(survey, capability), ...rest];
  }
  if (survey.others.length > 0) {
    return [unsupportedEvidence(survey, capability), ...rest];
  }
  return rest.length > 0 ? rest : absentEvidence(survey, capability, absence);
}
