import { actsOf, nameOf, whereIs } from '../detectors/acts';
import { placeOf, placesOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { Place } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { TrapObservation } from '../types';

/** Variables that carry a long-lived key of a cloud or platform. */
const KEYS =
  /^(?:(?:TF_VAR_|DEV_|STAGING_|PROD_|PRODUCTION_)?(?:AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|ARM_CLIENT_SECRET|AZURE_CLIENT_SECRET|AZURE_CREDENTIALS|GOOGLE_CREDENTIALS|GOOGLE_APPLICATION_CREDENTIALS_JSON|GCP_SA_KEY|GCLOUD_SERVICE_KEY|CF_PASSWORD|HEROKU_API_KEY|DIGITALOCEAN_ACCESS_TOKEN|FLY_API_TOKEN|CLOUDFLARE_API_TOKEN|VERCEL_TOKEN|NETLIFY_AUTH_TOKEN|RAILWAY_TOKEN))$/;
/** A value that is a secret or a variable kept by the CI system. */
const FROM_SECRET =
  /\$\{\{[^}]*\bsecrets\.|^\$\{?[A-Za-z_]\w*\}?$|^\$\([\w.-]+\)$/;

function fromVariables(
  survey: Survey,
): Array<{ statement: string; place: Place }> {
  const found: Array<{ statement: string; place: Place }> = [];
  for (const pipeline of survey.pipelines) {
    for (const job of pipeline.jobs) {
      for (const step of job.steps.filter(({ events }) => events.size > 0)) {
        const name = Object.keys({ ...job.env, ...step.env }).find(
          key =>
            KEYS.test(key) &&
            FROM_SECRET.test(step.env[key] ?? job.env[key] ?? ''),
        );
        if (name) {
          const { file } = step.location;
          const index = survey.repository
            .linesOf(file)
            .findIndex(line => new RegExp(`^\\s*${name}:`).test(line));
          const line = index < 0 ? step.location.line : index + 1;
          found.push({
            statement: `${name} is handed to job "${job.id}" of ${pipeline.file} as a stored secret.`,
            place: placeOf(survey.repository, { file, line }),
          });
        }
      }
    }
  }
  return found;
}

/**
 * Long-lived keys of a cloud or platform that the pipeline holds as secrets.
 *
 * @internal
 */
export function storedKeys(survey: Survey): TrapObservation[] {
  const acts = actsOf(survey, 'cloud-key', 'platform-password');
  const variables = fromVariables(survey);
  if (acts.length === 0 && variables.length === 0) {
    return [];
  }
  const statement =
    acts.length > 0
      ? `${nameOf(acts[0])} signs in with a stored key in ${whereIs(acts[0])}.`
      : variables[0].statement;
  const places = [
    ...placesOf(
      survey.repository,
      acts.map(act => act.places[0]),
    ),
    ...variables.map(({ place }) => place),
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
      statement,
      places: unique.slice(0, 5),
      strength: 'file',
    },
  ];
}
