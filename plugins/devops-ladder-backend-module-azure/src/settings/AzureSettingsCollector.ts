import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  productionEnvironments,
  stamped,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AzureSource } from '../collect/AzureSource';
import { collectProjects } from '../collect/collectProjects';
import { ProjectReader } from '../collect/ProjectReader';
import { DueService } from '../collect/ProjectServices';
import { scopeOf } from '../collect/scopeOf';
import { isPassing } from '../findings/Reading';
import { readSettings } from './readSettings';
import { settingsClaims } from './settingsClaims';
import { SettingsFacts } from './SettingsFacts';

const VERSION = 1;

/**
 * What the policies of a repository and the checks before environments
 * enforce.
 *
 * @internal
 */
export class AzureSettingsCollector implements EvidenceCollector {
  readonly id = 'azure-settings';
  readonly strength = 'api';

  constructor(private readonly source: AzureSource) {}

  collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    return collectProjects(this.source, services, context, {
      listsHoldMs: 0,
      isYoung: (fingerprint, scope) =>
        isYoung(fingerprint, scope, {
          at: context.at,
          everyMs: this.source.config.settingsEveryMs,
        }),
      ask: (reader, due) => this.ask(reader, due, context),
    });
  }

  private async ask(
    reader: ProjectReader,
    { service, part }: DueService,
    { at }: CollectContext,
  ): Promise<CollectorAnswer> {
    const facts = await readSettings(reader, {
      part,
      tiers: this.source.tiersOf(service),
      usualTiers: this.source.usualTiers(),
      named: productionEnvironments(service),
    });
    return {
      entityRef: service.entityRef,
      status: 'collected',
      findings: stamped(settingsClaims(facts), {
        strength: this.strength,
        collector: this.id,
        seenAt: at,
      }),
      // What an outage left open is read again at once.
      ...(!hasPassingFault(facts) && {
        fingerprint: JSON.stringify([VERSION, at, scopeOf(service, part)]),
      }),
    };
  }
}

function hasPassingFault(facts: SettingsFacts): boolean {
  const { policies, definitions, environments, checks } = facts;
  return [
    policies,
    definitions,
    environments,
    checks,
    facts.connections,
    facts.security,
  ].some(isPassing);
}

function isYoung(
  fingerprint: string,
  scope: string,
  now: { at: string; everyMs: number },
): boolean {
  try {
    const [version, at, knownScope] = JSON.parse(fingerprint);
    return (
      version === VERSION &&
      knownScope === scope &&
      Date.parse(now.at) - Date.parse(at) < now.everyMs
    );
  } catch {
    return false;
  }
}
