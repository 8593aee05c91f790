import { RootConfigService } from '@backstage/backend-plugin-api';
import { IgnoredSettings } from './IgnoredSettings';
import { isRecord } from './isRecord';

/** What configuration says below `devopsLadder` of the model, of any shape. */
export interface ModelSettings {
  ladder?: unknown;
  factRules?: unknown;
  knowledge?: unknown;
  organisation: {
    facts?: unknown;
    types?: unknown;
    lifecycles?: unknown;
    nothingElsewhere?: unknown;
  };
}

/** Reads the settings as they are: what cannot be used never stops the portal. */
export function readSettings(
  config: RootConfigService,
  ignored: IgnoredSettings,
): ModelSettings {
  const root = recordAt(config.getOptional('devopsLadder'), 'devopsLadder');
  const organisation = recordAt(root.organisation, 'devopsLadder.organisation');
  const { ladder, factRules, knowledge } = root;
  return { ladder, factRules, knowledge, organisation };

  function recordAt(value: unknown, key: string): Record<string, unknown> {
    if (value === undefined || value === null) {
      return {};
    }
    if (!isRecord(value)) {
      ignored.add(key, 'Accepted are settings by name.');
      return {};
    }
    return value;
  }
}
