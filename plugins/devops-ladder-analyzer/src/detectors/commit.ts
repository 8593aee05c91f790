import type { ActKind } from '../tools';
import type { EvidenceFinding } from '../types';
import { actsOf, nameOf, proofOf, proofOfCheck, whereIs } from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { placesOf } from './places';
import type { Survey } from './Survey';
import { callProof, callsShared } from './sharedPipelines';
import { CHECKS } from './checks';
import { changeStatus, ciOnChange, pushToBuild } from './ciTriggers';
import { automatedBuild } from './build';

const WORK: ActKind[] = [
  ...CHECKS,
  'dependency-scan',
  'secret-scan',
  'sast',
  'image-scan',
  'iac-scan',
  'image-push',
  'package-publish',
  'deploy',
  'source-deploy',
  'iac-apply',
  'gitops-write',
  'gitops-sync',
  'retag',
];

function pipelineAsCode(survey: Survey): EvidenceFinding[] {
  const proofs: Proof[] = [];
  for (const pipeline of survey.pipelines) {
    const work = survey.acts.find(
      act =>
        act.pipeline === pipeline &&
        WORK.includes(act.kind) &&
        !(act.inherited && act.inferred),
    );
    if (work) {
      proofs.push({
        outcome: 'met',
        mechanism: pipeline.system,
        statement: `${
          pipeline.file
        } defines a pipeline in the repository; it runs ${nameOf(
          work,
        )} in job "${work.job.id}".`,
        places: placesOf(survey.repository, [...work.places.slice(0, 1)]),
      });
    } else if (callsShared(pipeline)) {
      proofs.push({
        ...callProof(
          survey,
          pipeline,
          `${pipeline.file} defines the pipeline in the repository by calling a shared one.`,
          'met',
        ),
        mechanism: pipeline.system,
        inferred: false,
      });
    }
  }
  for (const other of survey.others.filter(({ parseable }) => parseable)) {
    proofs.push({
      outcome: 'met',
      mechanism: other.system,
      statement: `${other.file} defines a pipeline in the repository, for ${other.name}.`,
      places: [{ file: other.file, line: 1 }],
    });
  }
  return conclude(survey, 'pipeline-as-code', proofs, {
    kinds: WORK,
    sentence:
      'The workflows of the repository neither build, test, check nor deliver anything.',
  });
}

function check(
  survey: Survey,
  capability: string,
  kind: ActKind,
  what: string,
  sentence: string,
): EvidenceFinding[] {
  const proofs = actsOf(survey, kind).map(act =>
    proofOfCheck(survey, act, what),
  );
  return conclude(survey, capability, proofs, { kinds: [kind], sentence });
}

function dependencyCaching(survey: Survey): EvidenceFinding[] {
  const proofs = actsOf(survey, 'cache').map(act =>
    proofOf(
      survey,
      act,
      'met',
      `${nameOf(act)} restores dependencies from a cache in ${whereIs(act)}.`,
    ),
  );
  return conclude(survey, 'dependency-caching', proofs, {
    kinds: ['cache'],
    sentence: 'No step restores dependencies from a cache.',
  });
}

/**
 * The capabilities of the first rung.
 *
 * @internal
 */
export function detectCommit(survey: Survey): EvidenceFinding[] {
  return [
    ...pipelineAsCode(survey),
    ...ciOnChange(survey),
    ...automatedBuild(survey),
    ...check(
      survey,
      'unit-tests',
      'unit-test',
      'The tests are run',
      'No step runs a test suite.',
    ),
    ...check(
      survey,
      'lint',
      'lint',
      'Static checks are run',
      'No step runs a linter, formatter check or type checker.',
    ),
    ...changeStatus(survey),
    ...dependencyCaching(survey),
    ...pushToBuild(survey),
  ];
}
