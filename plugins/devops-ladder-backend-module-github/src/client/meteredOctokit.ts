import {
  Allowance,
  RequestBudget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { Pauses } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Connection, connectionKey } from './Connection';
import { isRequestFailure } from './failureOf';
import { GithubFailure } from './GithubFailure';
import { allowanceIn, Headers, pauseOf } from './limits';

/** @internal */
export interface Metering {
  connection: Connection;
  budget: RequestBudget;
  pauses: Pauses;
  /** Unit of the pauses between attempts, which tests make short. */
  retryAfterMs: number;
}

const isGraphql = (options: { url: string }) =>
  options.url.endsWith('/graphql');

function allowanceOf(
  { apiHost, account }: Connection,
  options: { url: string },
): Allowance {
  const name = isGraphql(options) ? 'graphql' : 'core';
  return { host: apiHost, name: account ? `${name}/${account}` : name };
}

/** Of an outage; what is refused is not asked for again. */
const RETRIES = 1;

const silent = () => {};

/**
 * An Octokit each of whose attempts is taken from the budget, hands back what
 * the answer says of it, and keeps silent while GitHub wants to be left alone.
 *
 * @internal
 */
export function meteredOctokit(metering: Metering): Octokit {
  const { connection, budget, pauses } = metering;
  const key = connectionKey(connection);
  const report = async (allowance: Allowance, headers: Headers) => {
    const state = allowanceIn(headers);
    if (state) {
      await budget.report(allowance, state);
    }
  };
  // Before the retries, so that it sees each of them.
  const meter = (octokit: Octokit) => {
    octokit.hook.wrap('request', async (request, options) => {
      const allowance = allowanceOf(connection, options);
      const units = (options.request as { units?: number })?.units ?? 1;
      if (pauses.isPaused(key)) {
        throw new GithubFailure(
          'rate-limited',
          'GitHub asked to be left alone.',
        );
      }
      if (!(await budget.take(allowance, units))) {
        throw new GithubFailure(
          'rate-limited',
          `The share of the ${allowance.name} allowance of ${allowance.host} is used up.`,
        );
      }
      try {
        const answer = await request(options);
        await report(allowance, answer.headers as Headers);
        return answer;
      } catch (error) {
        if (!isRequestFailure(error) || !error.response) {
          throw error;
        }
        const { headers } = error.response;
        await report(allowance, headers);
        const until = pauseOf(
          { ...error, message: error.message, headers },
          pauses.time(),
        );
        if (until === undefined) {
          throw error;
        }
        pauses.pause(key, until);
        throw new GithubFailure(
          'rate-limited',
          'GitHub limits the requests of the credentials.',
        );
      }
    });
  };
  const Metered = Octokit.plugin(meter, retry);
  return new Metered({
    baseUrl: connection.apiBaseUrl,
    userAgent: 'devops-ladder',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    retry: { retries: RETRIES, retryAfterBaseValue: metering.retryAfterMs },
  });
}
