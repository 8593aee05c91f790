import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';

const KEY = 'devopsLadder.gate.acceptDeclarations';

/** How gates judge. */
export interface GateConfig {
  /** Whether what the owner alone says counts. */
  acceptsDeclarations: boolean;
}

/** Reads `devopsLadder.gate`; a value that cannot be used is the strict one. */
export function readGateConfig(
  config: RootConfigService,
  logger: LoggerService,
): GateConfig {
  try {
    return { acceptsDeclarations: config.getOptionalBoolean(KEY) ?? false };
  } catch {
    logger.warn(
      `${KEY} is ignored, and declarations do not count: accepted are true and false`,
    );
    return { acceptsDeclarations: false };
  }
}
