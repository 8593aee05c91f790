import type { EvidenceFinding } from '../../types';
import type { ActKind } from '../../tools';
import { actsOf, nameOf, proofOf, whereIs } from '../acts';
import { conclude } from '../conclude';
import type { Proof } from '../conclude';
import { callProof, callsOrganisation } from '../sharedPipelines';
import type { Survey } from '../Survey';

/** The gates of rungs 2, 3 and 5. */
const GATES: ActKind[] = [
  'integration-test',
  'coverage-gate',
  'quality-service',
  'dependency-scan',
  'secret-scan',
  'sast',
  'image-scan',
  'iac-scan',
  'policy',
  'approval',
];

/**
 * Whether the gates come from what the organisation shares.
 *
 * @internal
 */
export function inheritedGuardrails(survey: Survey): EvidenceFinding[] {
  const gates = actsOf(survey, ...GATES).filter(
    ({ gate }) => gate !== 'advisory',
  );
  const inherited = gates.filter(act => act.inherited);
  const proofs: Proof[] = inherited.slice(0, 2).map(act => ({
    ...proofOf(
      survey,
      act,
      inherited.length < gates.length ? 'partial' : 'met',
      `The gate ${nameOf(act)} in ${whereIs(act)} comes from a shared pipeline${
        inherited.length < gates.length ? ', others are own copies' : ''
      }.`,
    ),
    mechanism: 'shared-gates',
  }));
  const calling = survey.pipelines.find(({ jobs }) =>
    jobs.some(job => callsOrganisation(survey, job)),
  );
  if (calling && proofs.length === 0) {
    proofs.push(
      callProof(
        survey,
        calling,
        'A shared pipeline is called; which gates it has cannot be read.',
        'unknown',
      ),
    );
  }
  return conclude(survey, 'inherited-guardrails', proofs, {
    kinds: [],
    sentence:
      gates.length > 0
        ? `The gates of the pipeline (${nameOf(gates[0])}${
            gates.length > 1 ? ` and ${gates.length - 1} more` : ''
          }) are its own copies.`
        : 'No gate comes from a shared pipeline.',
  });
}
