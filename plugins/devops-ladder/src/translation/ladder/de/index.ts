import { advancedCapabilities } from './advancedCapabilities';
import { capabilities } from './capabilities';
import { rungs } from './rungs';
import { situation } from './situation';
import { traps } from './traps';

const de: Record<string, string> = {
  ...rungs,
  ...capabilities,
  ...advancedCapabilities,
  ...traps,
  ...situation,
};

// The default export is what Backstage loads once a user chooses German.
export default de;
