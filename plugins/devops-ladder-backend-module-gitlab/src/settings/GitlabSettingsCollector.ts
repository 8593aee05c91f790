import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { stamped } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GitlabSession } from '../client/GitlabSession';
import { AnswerFor, collectProjects } from '../collect/collectProjects';
import { GitlabSource } from '../collect/GitlabSource';
import { ProjectServices } from '../collect/ProjectServices';
import { scopeOf } from '../collect/scopeOf';
import { isPassing } from '../findings/Reading';
import { GroupSettings } from './GroupSettings';
import { readSettings } from './readSettings';
import { settingsClaims } from './settingsClaims';
import { SettingsFacts } from './SettingsFacts';

const VERSION = 1;

/**
 * What the settings of a project and its groups enforce.
 *
 * @internal
 */
export class GitlabSettingsCollector implements EvidenceCollector {
  readonly id = 'gitlab-settings';
  readonly strength = 'api';

  constructor(private readonly source: GitlabSource) {}

  collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    return collectProjects(this.source, services, context, () => {
      const groups = new GroupSettings();
      return {
        isYoung: (fingerprint, scope) =>
          isYoung(fingerprint, scope, {
            at: context.at,
            everyMs: this.source.config.settingsEveryMs,
          }),
        ask: (session, project) => this.ask(session, project, groups, context),
      };
    });
  }

  private async ask(
    session: GitlabSession,
    project: ProjectServices,
    groups: GroupSettings,
    { at }: CollectContext,
  ): Promise<AnswerFor> {
    const facts = await readSettings(session, {
      path: project.path,
      groups,
      isProduction: environment =>
        project.services.some(service =>
          this.source.tiersOf(service).isProduction(environment),
        ),
    });
    return service => ({
      entityRef: service.entityRef,
      status: 'collected',
      findings: stamped(settingsClaims(facts, this.source.tiersOf(service)), {
        strength: this.strength,
        collector: this.id,
        seenAt: at,
      }),
      // What an outage left open is read again at once.
      ...(!hasPassingFault(facts) && {
        fingerprint: JSON.stringify([VERSION, at, scopeOf(service, project)]),
      }),
    });
  }
}

function hasPassingFault(facts: SettingsFacts): boolean {
  const { branch, groupChecks, environments, protections, groupProtections } =
    facts;
  return [
    branch,
    groupChecks,
    environments,
    protections,
    groupProtections,
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
