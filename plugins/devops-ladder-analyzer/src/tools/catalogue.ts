import { BUILD_TOOLS } from './data/build';
import { CACHE_TOOLS } from './data/cache';
import { CREDENTIAL_TOOLS } from './data/credentials';
import { DELIVERY_TOOLS } from './data/deploy';
import { HARMLESS_TOOLS } from './data/harmless';
import { INFRASTRUCTURE_SCAN_TOOLS } from './data/infrastructureScan';
import { LINT_TOOLS } from './data/lint';
import { PUBLISH_TOOLS } from './data/publish';
import { REPORT_TOOLS } from './data/report';
import { SECURITY_TOOLS } from './data/security';
import { SUPPLY_CHAIN_TOOLS } from './data/supplyChain';
import { TEST_TOOLS } from './data/test';
import { VERIFY_TOOLS } from './data/verify';
import type { ToolRow } from './types';

/**
 * All known tools. A new tool is a new row in the table of its group.
 *
 * @internal
 */
export const CATALOGUE: readonly ToolRow[] = [
  ...BUILD_TOOLS,
  ...TEST_TOOLS,
  ...LINT_TOOLS,
  ...SECURITY_TOOLS,
  ...INFRASTRUCTURE_SCAN_TOOLS,
  ...SUPPLY_CHAIN_TOOLS,
  ...PUBLISH_TOOLS,
  ...DELIVERY_TOOLS,
  ...VERIFY_TOOLS,
  ...CREDENTIAL_TOOLS,
  ...CACHE_TOOLS,
  ...REPORT_TOOLS,
  ...HARMLESS_TOOLS,
];
