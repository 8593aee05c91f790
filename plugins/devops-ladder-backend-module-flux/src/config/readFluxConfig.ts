import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { settingsReader } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { defaultFluxConfig, FluxCluster, FluxConfig } from './FluxConfig';
import { Surroundings, surroundings } from './inCluster';
import { readClusters } from './readClusters';

const KEY = 'devopsLadder.flux';
const PLUGIN_KEY = 'kubernetes.clusterLocatorMethods';

/**
 * Reads `devopsLadder.flux`, and the clusters of Backstage's Kubernetes plugin
 * where it names none. What cannot be used is named in the log; a default
 * holds instead, and a cluster leaves itself out.
 *
 * @internal
 */
export function readFluxConfig(
  config: RootConfigService,
  logger: LoggerService,
  around: Surroundings = surroundings,
): FluxConfig {
  const settings = settingsReader(config, logger, KEY);
  const options = { logger, surroundings: around };
  const own = `${KEY}.clusters`;
  return {
    clusters: config.has(own)
      ? readClusters(listOf(config, own, logger), own, options)
      : ofPlugin(config, options),
    refreshEveryMs: settings.durationMs(
      'refreshEvery',
      defaultFluxConfig.refreshEveryMs,
    ),
    timeoutMs: settings.durationMs('timeout', defaultFluxConfig.timeoutMs),
  };
}

function ofPlugin(
  config: RootConfigService,
  options: { logger: LoggerService; surroundings: Surroundings },
): FluxCluster[] {
  return listOf(config, PLUGIN_KEY, options.logger).flatMap((method, index) => {
    if (method.getOptional('type') !== 'config') {
      return [];
    }
    const path = `${PLUGIN_KEY}[${index}].clusters`;
    const clusters = listOf(method, 'clusters', options.logger, path);
    return readClusters(clusters, path, options);
  });
}

function listOf(
  config: RootConfigService,
  key: string,
  logger: LoggerService,
  path = key,
): RootConfigService[] {
  try {
    return config.getOptionalConfigArray(key) ?? [];
  } catch {
    logger.warn(`${path} is ignored for Flux: accepted are lists of clusters`);
    return [];
  }
}
