import type { Act } from '../acts';
import type { EvidenceFinding } from '../types';
import { actsOf, nameOf, proofOf, whereIs } from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { filesAsPlaces, placesOf } from './places';
import type { Survey } from './Survey';
import { artifactRepository, immutableArtifact } from './publish';
import { dependencyScan, qualityGate, secretScan } from './scans';
import { callsOrganisation } from './sharedPipelines';
import { deployVerification } from './verification';
import { automatedDeploy } from './deployment';

function workloadIdentity(survey: Survey): EvidenceFinding[] {
  const granted = (act: Act) => act.job.idToken;
  const identities = actsOf(survey, 'cloud-identity').filter(
    act => granted(act) && act.events.size > 0,
  );
  const keys = actsOf(survey, 'cloud-key', 'platform-password');
  const proofs: Proof[] = identities.map(act =>
    keys.length > 0
      ? proofOf(
          survey,
          act,
          'partial',
          `${nameOf(act)} signs in by federated identity in ${whereIs(
            act,
          )}, but ${keys[0].tool} uses a stored key in ${whereIs(keys[0])}.`,
        )
      : proofOf(
          survey,
          act,
          'met',
          `${nameOf(
            act,
          )} signs in by short-lived federated identity in ${whereIs(act)}.`,
        ),
  );
  if (identities.length === 0 && keys.length > 0) {
    const [key] = keys;
    return [
      {
        capability: 'workload-identity',
        outcome: 'not-met',
        strength: 'file',
        mechanism: 'stored-key',
        statement: `${nameOf(key)} signs in with a stored key in ${whereIs(
          key,
        )}.`,
        places: placesOf(survey.repository, key.places),
      },
    ];
  }
  const withoutPermission = actsOf(survey, 'cloud-identity').filter(
    act => !granted(act),
  );
  if (proofs.length === 0 && withoutPermission.length > 0) {
    const [act] = withoutPermission;
    proofs.push({
      ...proofOf(
        survey,
        act,
        'unknown',
        `${nameOf(act)} is asked for federated identity in ${whereIs(
          act,
        )}, but the job does not name the permission id-token: write.`,
      ),
      unknown: {
        reason: 'no-collector',
        howToResolve:
          'Grant `id-token: write` in the workflow, or declare that the default permissions do.',
      },
    });
  }
  return conclude(survey, 'workload-identity', proofs, {
    kinds: ['deploy', 'image-push', 'cloud-identity'],
    sentence: 'No step signs in to a cloud or registry by federated identity.',
  });
}

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

function reusablePipeline(survey: Survey): EvidenceFinding[] {
  const proofs: Proof[] = [];
  for (const pipeline of survey.pipelines) {
    for (const job of pipeline.jobs) {
      if (callsOrganisation(survey, job)) {
        proofs.push({
          outcome: 'met',
          mechanism: 'reusable-workflow',
          statement: `Job "${job.id}" of ${pipeline.file} calls the shared workflow ${job.calls?.name}.`,
          places: placesOf(survey.repository, [job.location]),
        });
      }
    }
    if (pipeline.localParts.length > 0) {
      proofs.push({
        outcome: 'partial',
        mechanism: 'local-parts',
        statement: `${pipeline.file} is composed of parts inside the repository (${pipeline.localParts[0]}), which other repositories do not share.`,
        places: filesAsPlaces([pipeline.file, ...new Set(pipeline.localParts)]),
      });
    }
  }
  return conclude(survey, 'reusable-pipeline', proofs, {
    kinds: [],
    sentence: 'The pipeline uses no shared workflow of the organisation.',
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
