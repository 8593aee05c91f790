import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { readDurationFromConfig } from '@backstage/config';
import {
  customDefinition,
  DeliveryDefinition,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { z } from 'zod';
import { fields } from './ingest/fields';

const KEY = 'devopsLadder.delivery';
const DAY_MS = 24 * 3_600_000;
const RETENTION_DAYS = 400;
const SHORTEST_DAYS = 7;

const words = z.array(z.string().trim().min(1));

const attributionWindowHours = z
  .number()
  .positive()
  .max(24 * 31);

const service = z.strictObject({
  entityRef: fields.entityRef,
  attributionWindowHours: attributionWindowHours.optional(),
  subjects: words.optional(),
  artifacts: words.optional(),
  pagerduty: words.optional(),
  repositories: z
    .array(z.strictObject({ url: z.string().min(1), paths: words.optional() }))
    .optional(),
});

/** What configuration says events call a service. */
export type ServiceSetting = z.infer<typeof service>;

/** How delivery is measured here. */
export interface DeliveryConfig {
  definition: DeliveryDefinition;
  timeZone: string;
  retentionMs: number;
  services: ServiceSetting[];
}

/**
 * Reads `devopsLadder.delivery`. A setting that cannot be used is named in the
 * log, and what holds without it holds.
 */
export function readDeliveryConfig(
  config: RootConfigService,
  logger: LoggerService,
): DeliveryConfig {
  const read = <T>(name: string, schema: z.ZodType<T>, accepted: string) => {
    const value = config.getOptional(`${KEY}.${name}`);
    if (value === undefined) {
      return undefined;
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const [{ path, message }] = parsed.error.issues;
      const at = [name, ...path].join('.');
      logger.warn(`${KEY}.${at} is ignored: ${message} Accepted ${accepted}.`);
    }
    return parsed.data;
  };
  const services =
    read(
      'services',
      z.array(service),
      'are lists of { entityRef, subjects, artifacts, repositories, pagerduty, attributionWindowHours }',
    ) ?? [];
  return {
    definition: readDefinition(read, services),
    timeZone:
      read(
        'timeZone',
        z.string().refine(isTimeZone),
        'are IANA names such as Europe/Berlin',
      ) ?? 'UTC',
    retentionMs: readRetention(config, logger),
    services,
  };
}

type Read = <T>(
  name: string,
  schema: z.ZodType<T>,
  accepted: string,
) => T | undefined;

function readDefinition(
  read: Read,
  services: ServiceSetting[],
): DeliveryDefinition {
  const given = {
    environmentGroups: read(
      'environments',
      z.record(z.string().min(1), words),
      'are lists of names by group, e.g. production: [live]',
    ),
    attributionWindowHours: read(
      'attributionWindowHours',
      attributionWindowHours,
      'are hours, more than 0 and at most a month',
    ),
    attributionWindowHoursOf: windowsOf(services),
    hotfixLabels: read('hotfixLabels', words, 'is a list of labels'),
    revertRule: read('revertRule', z.boolean(), 'is true or false'),
    leadTimeStart: read(
      'leadTimeStart',
      z.enum(['first-commit', 'opened', 'merged']),
      'are first-commit, opened and merged',
    ),
    bots: read(
      'bots',
      z.enum(['include', 'exclude']),
      'are include and exclude',
    ),
  };
  return customDefinition(
    Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ),
  );
}

function windowsOf(
  services: ServiceSetting[],
): Record<string, number> | undefined {
  const windows = services.flatMap(
    ({ entityRef, attributionWindowHours: hours }) =>
      hours === undefined ? [] : [[entityRef, hours] as const],
  );
  return windows.length ? Object.fromEntries(windows) : undefined;
}

function readRetention(
  config: RootConfigService,
  logger: LoggerService,
): number {
  const key = `${KEY}.retention`;
  if (!config.has(key)) {
    return RETENTION_DAYS * DAY_MS;
  }
  let given: HumanDuration | undefined;
  try {
    given = readDurationFromConfig(config, { key });
  } catch {
    // Said below, with what is accepted.
  }
  const ms = given ? durationToMilliseconds(given) : 0;
  if (ms >= SHORTEST_DAYS * DAY_MS) {
    return ms;
  }
  logger.warn(
    `${key} is ignored and ${RETENTION_DAYS} days are kept: accepted are durations of ${SHORTEST_DAYS} days and more, such as { days: 200 } or 200d`,
  );
  return RETENTION_DAYS * DAY_MS;
}

export function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
