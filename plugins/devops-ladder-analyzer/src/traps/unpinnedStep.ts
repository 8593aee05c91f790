import { ownOwners } from '../detectors/ownOwners';
import { placesOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { Job, Location, Step } from '../pipeline/types';
import { actionName, matchesAction, CATALOGUE } from '../tools';
import type { TrapObservation } from '../types';

/** Their own steps, and those of systems that name none by a moving version. */
const TRUSTED =
  /^(?:actions|github)\/|^circleci:(?:circleci\/|[^/]+$)|^(?!circleci:)[a-z]+:/;
const PUBLIC = CATALOGUE.flatMap(row => row.actions ?? []);
const SHA = /^[0-9a-f]{40}$|^sha256:/;
const FULL_VERSION = /^[\w./-]*v?\d+\.\d+(?:\.\d+)*[\w.+-]*$/;
const MAJOR = /^v?\d+$/;

function hasPower(job: Job, step: Step): boolean {
  const handed = JSON.stringify([step.inputs, step.env]);
  return (
    job.writes === true ||
    job.idToken ||
    /\bsecrets\.|github\.token/.test(handed)
  );
}

/** How a reference moves; `undefined` where it does not, or not dangerously. */
function movesBy(step: Step, job: Job): string | undefined {
  const version = step.uses?.version;
  if (version === undefined) {
    return 'no version';
  }
  if (SHA.test(version) || version.includes('${{')) {
    return undefined;
  }
  if (MAJOR.test(version)) {
    return hasPower(job, step)
      ? 'a major tag, with access to secrets or write permissions'
      : undefined;
  }
  return FULL_VERSION.test(version)
    ? undefined
    : `the branch or tag "${version}"`;
}

/**
 * Third-party steps that run by a reference which moves. Only public actions
 * that are known to be third-party count: others may be the organisation's.
 *
 * @internal
 */
export function unpinnedStep(survey: Survey): TrapObservation[] {
  const own = ownOwners(survey);
  const found: Array<{ location: Location; statement: string }> = [];
  for (const pipeline of survey.pipelines) {
    for (const job of pipeline.jobs) {
      for (const step of job.steps.filter(({ events }) => events.size > 0)) {
        const name = actionName(step.uses?.name ?? '');
        const owner = name.split('/')[0].replace(/^[a-z]+:/, '');
        const isPublic = PUBLIC.some(pattern => matchesAction(pattern, name));
        const how =
          step.uses && !step.uses.local && !step.uses.image
            ? movesBy(step, job)
            : undefined;
        if (
          how !== undefined &&
          isPublic &&
          !TRUSTED.test(name) &&
          !own.has(owner)
        ) {
          found.push({
            location: step.location,
            statement: `${step.uses?.name} runs in job "${job.id}" of ${pipeline.file} by ${how}.`,
          });
        }
      }
    }
  }
  if (found.length === 0) {
    return [];
  }
  const more =
    found.length > 1 ? ` ${found.length - 1} more steps do alike.` : '';
  return [
    {
      trap: 'unpinned-third-party-step',
      capabilities: ['artifact-signing', 'build-provenance'],
      statement: `${found[0].statement}${more}`,
      places: placesOf(
        survey.repository,
        found.map(({ location }) => location),
      ),
      strength: 'file',
    },
  ];
}
