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
import type { ActKind } from '../tools';
import type { TrapObservation } from '../types';

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

/** The SCM can make an uploaded report block. */
function mayBlockElsewhere(act: Act): boolean {
  return (
    act.row?.gate?.decidedElsewhere === true ||
    act.job.steps.some(step => /upload-sarif$/i.test(step.uses?.name ?? ''))
  );
}

function mayBeHidden(survey: Survey, kinds: readonly ActKind[]): boolean {
  return (
    survey.broken.length > 0 ||
    survey.unresolved.some(({ words }) => {
      const hinted = hintedKinds(words);
      return hinted === 'anything' || kinds.some(kind => hinted.has(kind));
    })
  );
}

/**
 * A check that runs and cannot fail the run, where no other of its kind can.
 *
 * @internal
 */
export function advisoryGate(survey: Survey): TrapObservation[] {
  const found: Array<{ capability: string; act: Act }> = [];
  for (const [capability, kinds] of Object.entries(CHECKS)) {
    const acts = survey.acts.filter(
      act =>
        kinds.includes(act.kind) && (runsOnChange(act) || runsOnDelivery(act)),
    );
    const advisory = acts.find(
      act =>
        act.gate === 'advisory' && !act.inferred && !mayBlockElsewhere(act),
    );
    const others = acts.some(act => act.gate !== 'advisory');
    if (advisory && !others && !mayBeHidden(survey, kinds)) {
      found.push({ capability, act: advisory });
    }
  }
  if (found.length === 0) {
    return [];
  }
  const [{ act }] = found;
  return [
    {
      trap: 'advisory-only-gate',
      capabilities: found.map(({ capability }) => capability),
      statement: `${nameOf(act)} runs in ${whereIs(
        act,
      )}, but cannot fail the run: ${
        act.gateNote ?? 'its failure is ignored'
      }.`,
      places: placesOf(
        survey.repository,
        found.map(each => each.act.places[0]),
      ),
      strength: 'file',
    },
  ];
}
