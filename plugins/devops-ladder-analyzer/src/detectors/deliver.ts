import type { EvidenceFinding } from '../types';
import { actsOf, nameOf, proofOf, whereIs } from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { placesOf } from './places';
import type { Survey } from './Survey';
import { artifactRepository, immutableArtifact } from './publish';
import { dependencyScan, qualityGate, secretScan } from './scans';
import { reusablePipeline } from './reusablePipeline';
import { deployVerification } from './verification';
import { automatedDeploy } from './deployment';
import { workloadIdentity } from './workloadIdentity';

function qualityReports(survey: Survey): EvidenceFinding[] {
  const proofs = actsOf(survey, 'report').map(act =>
    proofOf(
      survey,
      act,
      'met',
      `${nameOf(act)} publishes a report in ${whereIs(act)}.`,
    ),
  );
  return conclude(survey, 'quality-reports', proofs, {
    kinds: ['report'],
    sentence: 'No step publishes test, coverage or scan reports.',
  });
}

function pipelineOnDemand(survey: Survey): EvidenceFinding[] {
  const work = survey.acts.filter(act => act.kind !== 'harmless');
  const byHand = work.find(act => act.events.has('manual'));
  const pipeline =
    (byHand ?? work[0])?.pipeline ??
    survey.pipelines.find(p =>
      p.jobs.some(job => job.calls && job.events.size > 0),
    );
  const proofs: Proof[] = pipeline
    ? [
        {
          outcome: 'met',
          mechanism: byHand ? 'workflow-dispatch' : 're-run',
          statement: byHand
            ? `${pipeline.file} can be started by hand.`
            : `Every run of ${pipeline.file} can be re-run by a developer.`,
          places: placesOf(
            survey.repository,
            pipeline.triggers
              .filter(t => !byHand || t.event === 'manual')
              .slice(0, 1)
              .map(t => t.location),
          ),
        },
      ]
    : [];
  return conclude(survey, 'pipeline-on-demand', proofs, {
    kinds: ['build', 'unit-test'],
    sentence: 'There is no pipeline that a developer could start or re-run.',
  });
}

/**
 * The capabilities of the second rung.
 *
 * @internal
 */
export function detectDeliver(survey: Survey): EvidenceFinding[] {
  return [
    ...immutableArtifact(survey),
    ...artifactRepository(survey),
    ...automatedDeploy(survey),
    ...qualityGate(survey),
    ...dependencyScan(survey),
    ...secretScan(survey),
    ...workloadIdentity(survey),
    ...qualityReports(survey),
    ...deployVerification(survey),
    ...pipelineOnDemand(survey),
    ...reusablePipeline(survey),
  ];
}
