import {
  inParallel,
  ProjectReading,
  ProjectSession,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import {
  levelsOf,
  PagerdutyService,
  serviceOf,
  ServiceState,
} from './PagerdutyService';

/** The most that PagerDuty lists at once. */
const PAGE = 100;
/** So many services are worth a page of the list of all. */
const WORTH_A_PAGE = 10;
/** Escalation policies whose on-calls are asked for at once. */
const POLICIES_AT_ONCE = 25;
const AT_ONCE = 4;
/** PagerDuty lists no further. */
const MOST = 10_000;

type Readings<T> = Map<string, ProjectReading<T>>;

interface Page {
  more?: unknown;
  services?: unknown;
  oncalls?: unknown;
}

/**
 * Where there are many, most are in a few pages of the list of all services;
 * the others are asked for one by one, which also says whether they are hidden.
 *
 * @internal
 */
export async function* readServices(
  ids: string[],
  session: ProjectSession,
): AsyncGenerator<readonly [string, ProjectReading<PagerdutyService>]> {
  const services = await listed(ids, session);
  const rest = ids.filter(id => !services.has(id));
  for await (const [id, reading] of inParallel(rest, AT_ONCE, async each => {
    return [each, await readService(each, session)] as const;
  })) {
    services.set(id, reading);
  }
  const states = [...services.values()].flatMap(({ value }) => value ?? []);
  const levels = await readLevels(
    [...new Set(states.map(({ policy }) => policy.id))],
    session,
  );
  for (const id of ids) {
    const { value, ...problem } = services.get(id)!;
    const onCall = value && levels.get(value.policy.id)!;
    yield [
      id,
      onCall?.value
        ? { value: { ...value!, levels: onCall.value } }
        : ((onCall ?? problem) as ProjectReading<never>),
    ];
  }
}

async function listed(
  ids: string[],
  { ask }: ProjectSession,
): Promise<Readings<ServiceState>> {
  const found: Readings<ServiceState> = new Map();
  const pages = Math.floor(ids.length / WORTH_A_PAGE);
  for (let page = 0; page < pages && found.size < ids.length; page++) {
    const answer = await ask(`/services?limit=${PAGE}&offset=${page * PAGE}`);
    const { services, more } = (answer.value ?? {}) as Page;
    for (const each of Array.isArray(services) ? services : []) {
      const state = serviceOf(each);
      if (state && ids.includes(state.id)) {
        found.set(state.id, { value: state });
      }
    }
    if (more !== true) {
      break;
    }
  }
  return found;
}

async function readService(
  id: string,
  { ask, source }: ProjectSession,
): Promise<ProjectReading<ServiceState>> {
  const answer = await ask(`/services/${encodeURIComponent(id)}`);
  if (answer.hidden || answer.failed) {
    return answer;
  }
  const { service } = (answer.value ?? {}) as { service?: unknown };
  const state = serviceOf(service);
  return state ? { value: state } : unusable(source.name);
}

/** The levels that have somebody on call now, of each of the policies. */
async function readLevels(
  policies: string[],
  session: ProjectSession,
): Promise<Readings<number[]>> {
  const readings: Readings<number[]> = new Map();
  for (let from = 0; from < policies.length; from += POLICIES_AT_ONCE) {
    const some = policies.slice(from, from + POLICIES_AT_ONCE);
    const { value, ...problem } = await readOnCalls(some, session);
    const levels = value && levelsOf(value);
    for (const id of some) {
      readings.set(
        id,
        levels
          ? { value: levels.get(id) ?? [] }
          : (problem as ProjectReading<never>),
      );
    }
  }
  return readings;
}

async function readOnCalls(
  policies: string[],
  { ask, source }: ProjectSession,
): Promise<ProjectReading<unknown[]>> {
  const onCalls: unknown[] = [];
  for (let offset = 0; offset < MOST; offset += PAGE) {
    const query = new URLSearchParams([
      ...policies.map(id => ['escalation_policy_ids[]', id]),
      ['earliest', 'true'],
      ['limit', `${PAGE}`],
      ['offset', `${offset}`],
    ]);
    const answer = await ask(`/oncalls?${query}`);
    if (answer.hidden || answer.failed) {
      return answer;
    }
    const { oncalls, more } = (answer.value ?? {}) as Page;
    if (!Array.isArray(oncalls)) {
      return unusable(source.name);
    }
    onCalls.push(...oncalls);
    if (more !== true) {
      return { value: onCalls };
    }
    if (oncalls.length === 0) {
      break;
    }
  }
  // Of a list that is cut off, nobody can say who is missing.
  return unusable(source.name);
}

function unusable(account: string): ProjectReading<never> {
  const message = `What PagerDuty (${account}) answered could not be used.`;
  return { failed: { reason: 'error', message } };
}
