import type { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { actsOf, nameOf, whereIs } from '../detectors/acts';
import { placeOf, placesOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { Location } from '../pipeline/types';
import type { TrapObservation } from '../types';
import { handedKeys } from './handedKeys';
import type { HandedKey } from './handedKeys';
import type { KeyKind } from './longLivedKeys';

const OPENS: Record<KeyKind, string> = {
  cloud: 'a long-lived key of a cloud',
  platform: 'a long-lived key of the platform',
  cluster: 'a long-lived key of a cluster',
};
/** A key of a cloud opens more than one of a single cluster. */
const ORDER: KeyKind[] = ['cloud', 'platform', 'cluster'];

/** The line that names the key: in the step, else anywhere in its file. */
function lineOf(survey: Survey, { name, location }: HandedKey): Location {
  const { file, line, endLine } = location;
  const lines = survey.repository.linesOf(file);
  const naming = new RegExp(
    `(?<![\\w-])${name.replace(/[^\w-]/g, '.')}(?![\\w-])`,
  );
  const within = lines
    .slice(line - 1, endLine ?? line)
    .findIndex(text => naming.test(text));
  const index =
    within < 0 ? lines.findIndex(text => naming.test(text)) : line - 1 + within;
  return { file, line: index < 0 ? line : index + 1 };
}

interface Handing {
  key: HandedKey;
  statement: string;
  place: Place;
}

function handingsOf(survey: Survey): Handing[] {
  const found = survey.pipelines.flatMap(pipeline =>
    pipeline.jobs.flatMap(job =>
      job.steps
        .filter(({ events }) => events.size > 0)
        .flatMap(step => handedKeys(pipeline, job, step))
        .map(key => ({
          key,
          statement: `${key.name}, ${OPENS[key.opens]}, is handed to job "${
            job.id
          }" of ${pipeline.file} as a stored secret.`,
          place: placeOf(survey.repository, lineOf(survey, key)),
        })),
    ),
  );
  const rank = ({ key }: Handing) => ORDER.indexOf(key.opens);
  return found.sort((a, b) => rank(a) - rank(b));
}

/**
 * Long-lived keys of a cloud, platform or cluster that the pipeline holds as
 * secrets. The password of a registry that belongs to no cloud is none.
 *
 * @internal
 */
export function storedKeys(survey: Survey): TrapObservation[] {
  const acts = actsOf(survey, 'cloud-key', 'platform-password');
  const handings = handingsOf(survey);
  if (acts.length === 0 && handings.length === 0) {
    return [];
  }
  const statement =
    acts.length > 0
      ? `${nameOf(acts[0])} signs in with a stored key in ${whereIs(acts[0])}.`
      : handings[0].statement;
  const places = [
    ...placesOf(
      survey.repository,
      acts.map(act => act.places[0]),
    ),
    ...handings.map(({ place }) => place),
  ];
  const unique = places.filter(
    (place, index) =>
      places.findIndex(
        other => other.file === place.file && other.line === place.line,
      ) === index,
  );
  return [
    {
      trap: 'stored-cloud-keys',
      capabilities: ['workload-identity'],
      // The key of one cluster opens less than one of a cloud.
      ...(acts.length === 0 &&
      handings.every(({ key }) => key.opens === 'cluster')
        ? { severity: 'medium' as const }
        : {}),
      statement,
      places: unique.slice(0, 5),
      strength: 'file',
    },
  ];
}
