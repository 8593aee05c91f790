import type { EvidenceFinding } from '../../types';
import type { ActKind } from '../../tools';
import { conclude } from '../conclude';
import type { Proof } from '../conclude';
import { filesAsPlaces, placesOf } from '../places';
import { callsOrganisation } from '../sharedPipelines';
import type { Survey } from '../Survey';

/** What a pipeline is for; the rest is housekeeping. */
const DELIVERY: ActKind[] = [
  'build',
  'unit-test',
  'image-build',
  'image-push',
  'package-publish',
  'deploy',
  'source-deploy',
  'gitops-write',
];

/** Files that generators leave, so that what they made can be kept up to date. */
const TEMPLATE_MARKERS =
  /^(?:\.cruft\.json|\.copier-answers\.ya?ml|\.cookiecutter\.(?:json|ya?ml)|\.projenrc\.[a-z]+|\.yo-rc\.json)$/;

/** Template markers of the repository. @internal */
export function templateMarkers({ repository }: Survey): string[] {
  return repository.paths.filter(path => TEMPLATE_MARKERS.test(path));
}

/**
 * Whether the pipeline is the organisation's paved road.
 *
 * @internal
 */
export function goldenPath(survey: Survey): EvidenceFinding[] {
  const shared = survey.pipelines.flatMap(pipeline =>
    pipeline.jobs.filter(job => callsOrganisation(survey, job)),
  );
  const own = survey.acts.filter(
    ({ kind, job, inherited }) =>
      DELIVERY.includes(kind) && !inherited && !job.calls,
  );
  const proofs: Proof[] = shared.slice(0, 1).map(({ calls, location }) => ({
    outcome: own.length > 0 ? 'partial' : 'met',
    mechanism: 'shared-pipeline',
    statement:
      own.length > 0
        ? `${calls?.name} is called, inside a pipeline that builds or delivers by steps of its own.`
        : `The pipeline is the shared one of the organisation, ${calls?.name}.`,
    places: placesOf(survey.repository, [location]),
    inherited: true,
  }));
  const markers = templateMarkers(survey);
  if (markers.length > 0) {
    proofs.push({
      outcome: 'met',
      mechanism: 'template-marker',
      statement: `${markers[0]} says that the repository was made from a template and is kept up to date with it.`,
      places: filesAsPlaces(markers),
      inferred: true,
      inherited: true,
    });
  }
  return conclude(survey, 'golden-path', proofs, {
    kinds: [],
    sentence:
      'The pipeline is written in the repository itself: it is not the shared one of the organisation, and no file says that it was made from a template.',
  });
}
