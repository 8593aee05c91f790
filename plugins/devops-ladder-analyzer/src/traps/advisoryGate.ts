import type { Act } from '../acts';
import { hintedKinds } from '../acts';
import {
  nameOf,
  runsOnChange,
  runsOnDelivery,
  whereIs,
} from '../detectors/acts';
import { placesOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { Location } from '../pipeline/types';
import type { ActKind } from '../tools';
import type { TrapObservation } from '../types';
import { scannedBy, unreadScans } from './unreadScans';
import type { UnreadScan } from './unreadScans';

/** Capabilities that a check stands for, and the acts that are such a check. */
const CHECKS: Record<string, ActKind[]> = {
  'dependency-scan': ['dependency-scan'],
  'secret-scan': ['secret-scan'],
  sast: ['sast'],
  'image-scan': ['image-scan'],
  'iac-scan': ['iac-scan'],
  dast: ['dast'],
  'unit-tests': ['unit-test'],
  lint: ['lint'],
  'quality-gate': ['integration-test', 'coverage-gate', 'quality-service'],
};

/** What GitLab includes blocks nothing unless somebody makes a policy for it. */
const OF_GITLAB = /^gitlab:/;
/** The pipeline of another project looks at that project. */
const OTHER_PROJECT = /^gitlab:trigger\//;

/** The SCM can make an uploaded report block. */
function mayBlockElsewhere(act: Act): boolean {
  return (
    (act.row?.gate?.decidedElsewhere === true &&
      !act.row.actions?.some(action => OF_GITLAB.test(action))) ||
    // Code scanning can refuse a pull request, and nothing else.
    (runsOnChange(act) &&
      act.job.steps.some(step => /upload-sarif$/i.test(step.uses?.name ?? '')))
  );
}

function mayBeHidden(
  survey: Survey,
  kinds: readonly ActKind[],
  known: readonly UnreadScan[],
): boolean {
  return (
    survey.broken.length > 0 ||
    survey.unresolved.some(({ words, reference, location, events }) => {
      const isKnown = known.some(
        scan =>
          scan.location.file === location.file &&
          scan.location.line === location.line,
      );
      const isWaitedFor = [...events.keys()].some(
        event => event !== 'schedule',
      );
      if (isKnown || !isWaitedFor || OTHER_PROJECT.test(reference)) {
        return false;
      }
      const hinted = hintedKinds(words);
      const named = scannedBy(words);
      return (
        hinted === 'anything' ||
        kinds.some(kind =>
          named.length > 0 ? named.includes(kind) : hinted.has(kind),
        )
      );
    })
  );
}

interface Advisory {
  capability: string;
  statement: string;
  location: Location;
}

function statementOf(act: Act): string {
  return `${nameOf(act)} runs in ${whereIs(act)}, but cannot fail the run: ${
    act.gateNote ?? 'its failure is ignored'
  }.`;
}

/** The check of a kind that fails nothing, where no other of its kind can. */
function advisoryOf(
  survey: Survey,
  capability: string,
  kinds: readonly ActKind[],
  unread: readonly UnreadScan[],
): Advisory[] {
  const acts = survey.acts.filter(
    act =>
      kinds.includes(act.kind) && (runsOnChange(act) || runsOnDelivery(act)),
  );
  const act = acts.find(
    each =>
      each.gate === 'advisory' && !each.inferred && !mayBlockElsewhere(each),
  );
  const scan = unread.find(each => each.capability === capability);
  const others = acts.some(({ gate }) => gate !== 'advisory');
  if (others || (!act && !scan) || mayBeHidden(survey, kinds, unread)) {
    return [];
  }
  if (act) {
    return [
      { capability, statement: statementOf(act), location: act.places[0] },
    ];
  }
  return scan
    ? [
        {
          capability,
          statement: `${scan.name} runs in ${scan.job}, but cannot fail the run: ${scan.note}.`,
          location: scan.location,
        },
      ]
    : [];
}

/**
 * A check that runs and cannot fail the run, where no other of its kind can.
 *
 * @internal
 */
export function advisoryGate(survey: Survey): TrapObservation[] {
  const unread = unreadScans(survey);
  const found = Object.entries(CHECKS).flatMap(([capability, kinds]) =>
    advisoryOf(survey, capability, kinds, unread),
  );
  if (found.length === 0) {
    return [];
  }
  return [
    {
      trap: 'advisory-only-gate',
      capabilities: found.map(({ capability }) => capability),
      statement: found[0].statement,
      places: placesOf(
        survey.repository,
        found.map(({ location }) => location),
      ),
      strength: 'file',
    },
  ];
}
