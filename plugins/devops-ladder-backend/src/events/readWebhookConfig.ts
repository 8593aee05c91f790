import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { settingsReader } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** When what webhooks tell of is read. */
export interface WebhookConfig {
  /** After the webhook. */
  delayMs: number;
  /** Apart, for one repository. */
  atMostEveryMs: number;
}

const SECOND = 1_000;

/**
 * Reads `devopsLadder.webhooks`. A value that cannot be used is named in the
 * log, and the default holds.
 */
export function readWebhookConfig(
  config: RootConfigService,
  logger: LoggerService,
): WebhookConfig {
  const settings = settingsReader(config, logger, 'devopsLadder.webhooks');
  return {
    delayMs: settings.durationMs('delay', 10 * SECOND),
    atMostEveryMs: settings.durationMs('atMostEvery', 60 * SECOND),
  };
}
