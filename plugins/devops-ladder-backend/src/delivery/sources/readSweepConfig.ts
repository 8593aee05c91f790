import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';
import { settingsReader } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

const DAY_MS = 24 * 3_600_000;
const BACKFILL_DAYS = 90;

/** When sources are asked, and how far back. */
export interface SweepConfig {
  sweepEvery: HumanDuration;
  backfillMs: number;
}

/**
 * Reads `devopsLadder.delivery.sweepEvery` and `.backfill`. A value that cannot
 * be used is named in the log, and the default holds.
 */
export function readSweepConfig(
  config: RootConfigService,
  logger: LoggerService,
  { retentionMs }: { retentionMs: number },
): SweepConfig {
  const settings = settingsReader(config, logger, 'devopsLadder.delivery');
  return {
    sweepEvery: settings.duration('sweepEvery', { hours: 1 }),
    // What is older would be deleted at once.
    backfillMs: Math.min(
      settings.durationMs('backfill', BACKFILL_DAYS * DAY_MS),
      retentionMs,
    ),
  };
}
