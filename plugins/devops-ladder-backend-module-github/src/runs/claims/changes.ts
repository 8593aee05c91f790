import {
  Claims,
  inWords,
  noClaims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { isCiCheck } from '../../repository/noCiChecks';
import { CheckOnChange, MergedPullRequest, RunFacts } from '../RunFacts';
import { pageOf } from './runPages';

const STATUS = 'change-status';
const MECHANISM = 'github-checks';
/** Fewer pull requests than this say nothing about what is usual. */
const ENOUGH = 3;

/** Whether a result is reported on each change. @internal */
export function changeStatus(facts: RunFacts): Claims {
  const { pullRequests, ci } = facts;
  const places = pageOf(facts, 'changes');
  const merged = pullRequests.value ?? [];
  const reported = merged.filter(({ checks }) =>
    checks.some(({ name }) => isCiCheck(name)),
  );
  const claim = (
    outcome: 'met' | 'partial' | 'not-met',
    statement: string,
  ) => ({
    evidence: [
      { capability: STATUS, outcome, mechanism: MECHANISM, statement, places },
    ],
    traps: [],
  });
  if (merged.length >= ENOUGH) {
    const share = `${reported.length} of the last ${merged.length} merged pull requests`;
    if (reported.length === merged.length) {
      return claim(
        'met',
        `All of the last ${merged.length} merged pull requests carry results of checks.`,
      );
    }
    return reported.length > 0
      ? claim('partial', `Only ${share} carry results of checks.`)
      : claim(
          'not-met',
          `None of the last ${merged.length} merged pull requests carries a result of a check.`,
        );
  }
  if ((ci.value?.pullRequests ?? 0) > 0) {
    return claim(
      'met',
      `${
        ci.value!.pullRequests
      } runs on pull requests reported their result since ${ci.value!.since.slice(
        0,
        10,
      )}.`,
    );
  }
  return pullRequests.problem
    ? {
        evidence: [
          unknownClaim(STATUS, MECHANISM, pullRequests.problem, places),
        ],
        traps: [],
      }
    : noClaims;
}

/**
 * Changes that were merged while a check that a merge must wait for was red
 * or pending. Only what merged since it is known to be required counts.
 *
 * @internal
 */
export function bypassedChecks(facts: RunFacts): Claims {
  const { required, pullRequests, defaultBranch } = facts;
  if (!required || required.checks.length === 0 || !pullRequests.value) {
    return noClaims;
  }
  const around = pullRequests.value.filter(
    change =>
      change.base === defaultBranch &&
      Date.parse(change.mergedAt) > Date.parse(required.since) &&
      required.checks.some(name => wentAround(change, name)),
  );
  if (around.length === 0) {
    return noClaims;
  }
  const numbers = inWords(around.map(({ number }) => `#${number}`));
  return {
    evidence: [],
    traps: [
      {
        trap: 'bypassed-checks',
        capabilities: ['required-checks'],
        statement: `${numbers} merged while a required check (${inWords(
          required.checks,
        )}) was red or pending.`,
        places: around.slice(0, 3).map(({ url }) => ({ url })),
      },
    ],
  };
}

function wentAround({ checks, mergedAt }: MergedPullRequest, name: string) {
  const merged = Date.parse(mergedAt);
  const isBefore = (time: string | undefined) =>
    time !== undefined && Date.parse(time) <= merged;
  const same = checks.filter(check => check.name === name);
  const isGreen = ({ state, endedAt }: CheckOnChange) =>
    state === 'green' && isBefore(endedAt);
  // A check that began after the merge may have been run again.
  const isOpen = ({ state, startedAt, endedAt }: CheckOnChange) =>
    isBefore(startedAt) && (state === 'pending' || !isBefore(endedAt));
  const isRed = ({ state, endedAt }: CheckOnChange) =>
    state === 'red' && isBefore(endedAt);
  return !same.some(isGreen) && same.some(each => isRed(each) || isOpen(each));
}
