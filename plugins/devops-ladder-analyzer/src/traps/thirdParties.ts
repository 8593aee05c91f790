import { ownOwners } from '../detectors/ownOwners';
import type { Survey } from '../detectors/Survey';
import type { Step } from '../pipeline/types';
import { actionName } from '../tools';
import { isPublicAction } from './publishers';

/** Their own steps, and those of systems that name none by a moving version. */
const TRUSTED =
  /^(?:actions|github)\/|^circleci:(?:circleci\/|[^/]+$)|^(?!circleci:)[a-z]+:/;
const ORB = /^circleci:/;
/** Parts of the organisation's own repositories are kept there. */
const SHARED_PART = '/.github/';

/**
 * Whether an action or orb is published for everybody, and not by the system.
 *
 * @internal
 */
export function isPublicStep(name: string): boolean {
  return (
    !TRUSTED.test(name) &&
    (isPublicAction(name) || isPublicAction(name.replace(ORB, '')))
  );
}

const ownerOf = (name: string) => name.split('/')[0].replace(/^[a-z]+:/, '');
const repositoryOf = (name: string) => name.split('/').slice(0, 2).join('/');

/**
 * Owners of whom the pipelines use one action only. The organisation's own
 * shared steps come from several, or out of a shared part.
 */
function strangersOf(survey: Survey): Set<string> {
  const used = new Map<string, Set<string>>();
  for (const job of survey.pipelines.flatMap(({ jobs }) => jobs)) {
    const uses = job.steps.flatMap(step => step.uses?.name ?? []);
    for (const name of [...uses, job.calls?.name ?? ''].map(actionName)) {
      const repositories = used.get(ownerOf(name)) ?? new Set<string>();
      repositories.add(repositoryOf(name));
      if (name.includes(SHARED_PART)) {
        repositories.add(SHARED_PART);
      }
      used.set(ownerOf(name), repositories);
    }
  }
  return new Set(
    [...used].filter(([, { size }]) => size === 1).map(([owner]) => owner),
  );
}

/**
 * Finds the steps that are someone else's: published for all, or a powerful one
 * of a stranger where the own organisation is known.
 *
 * @internal
 */
export function thirdParties(
  survey: Survey,
): (step: Step, isPowerful: boolean) => boolean {
  const own = ownOwners(survey);
  const strangers = strangersOf(survey);
  return (step, isPowerful) => {
    const name = actionName(step.uses?.name ?? '');
    const owner = ownerOf(name);
    if (own.has(owner)) {
      return false;
    }
    return (
      isPublicStep(name) ||
      (own.size > 0 &&
        isPowerful &&
        strangers.has(owner) &&
        !TRUSTED.test(name))
    );
  };
}
