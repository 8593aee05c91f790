import type { EvidenceFinding } from '../types';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { filesAsPlaces, placesOf } from './places';
import { callsOrganisation, sharedStepsOf } from './sharedPipelines';
import type { SharedStep } from './sharedPipelines';
import type { Survey } from './Survey';

function stepProof(
  survey: Survey,
  { pipeline, step, whose }: SharedStep,
): Proof {
  const places = placesOf(survey.repository, [step.location]);
  const name = step.uses?.name ?? '';
  switch (whose) {
    case 'organisation':
      return {
        outcome: 'met',
        mechanism: 'shared-step',
        statement: `${pipeline.file} is composed with ${name}, a shared part of the organisation.`,
        places,
        inferred: true,
      };
    case 'action':
      return {
        outcome: 'met',
        mechanism: 'shared-action',
        statement: `${pipeline.file} is composed with ${name}, an action of the organisation.`,
        places,
        inferred: true,
      };
    default:
      return {
        outcome: 'unknown',
        mechanism: 'shared-step',
        statement: `${pipeline.file} uses ${name}; whether it is the organisation's own cannot be read.`,
        places,
        unknown: {
          reason: 'no-collector',
          howToResolve: `Declare whether \`${name}\` is a shared part of the organisation.`,
        },
      };
  }
}

const LIBRARY = /^[^\S\n]*@Library\(\s*\[?\s*["']([^"']+)["']/m;

/** A library that a Jenkinsfile loads is there to be shared. */
function libraryProofs(survey: Survey): Proof[] {
  return survey.pipelines
    .filter(({ system, events }) => system === 'jenkins' && events.size > 0)
    .flatMap(({ file }): Proof[] => {
      const content = survey.repository.content(file) ?? '';
      const match = LIBRARY.exec(content);
      const line = match
        ? content.slice(0, match.index).split('\n').length
        : undefined;
      return match
        ? [
            {
              outcome: 'met',
              mechanism: 'shared-library',
              statement: `${file} loads the shared library ${match[1]}.`,
              places: placesOf(survey.repository, [{ file, line: line ?? 1 }]),
            },
          ]
        : [];
    });
}

/** @internal */
export function reusablePipeline(survey: Survey): EvidenceFinding[] {
  const proofs: Proof[] = [];
  for (const pipeline of survey.pipelines) {
    for (const job of pipeline.jobs) {
      if (callsOrganisation(survey, job)) {
        proofs.push({
          outcome: 'met',
          mechanism: 'reusable-workflow',
          statement: `Job "${job.id}" of ${pipeline.file} calls the shared pipeline ${job.calls?.name}.`,
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
  const shared = sharedStepsOf(survey);
  const certain = shared.filter(({ whose }) => whose !== 'unknown');
  if (certain.length === 0) {
    proofs.push(...libraryProofs(survey));
  }
  const chosen = certain.length + proofs.length > 0 ? certain : shared;
  proofs.push(...chosen.map(each => stepProof(survey, each)));
  return conclude(survey, 'reusable-pipeline', proofs, {
    kinds: [],
    sentence: 'The pipeline uses no shared part of the organisation.',
  });
}
