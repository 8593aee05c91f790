import { ANALYZER_VERSION } from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import { Findings } from '@devops-ladder/backstage-plugin-devops-ladder-common';
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
import { GitlabSession } from '../client/GitlabSession';
import { AnswerFor, collectProjects } from '../collect/collectProjects';
import { GitlabSource } from '../collect/GitlabSource';
import { ProjectServices } from '../collect/ProjectServices';
import { scopeOf } from '../collect/scopeOf';
import { isPassing } from '../findings/Reading';
import { pipelineFilesOf } from '../project/pipelineFilesOf';
import { howToGrant } from '../client/permissions';
import { GroupSettings } from './GroupSettings';
import { mergedFindings } from './merged/mergedFindings';
import { readSettings } from './readSettings';
import { settingsClaims } from './settingsClaims';
import { SettingsFacts } from './SettingsFacts';

/** Raised when the same settings say something else than before. */
const VERSION = `2 ${ANALYZER_VERSION}`;

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
        isYoung: (fingerprint, scope, changedAt) =>
          isYoung(fingerprint, scope, {
            at: context.at,
            changedAt,
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
      findings: this.findingsOf(service, project.host, facts, at),
      ...noticeOf(facts),
      // What an outage left open is read again at once.
      ...(!hasPassingFault(facts) && {
        fingerprint: JSON.stringify([VERSION, at, scopeOf(service, project)]),
      }),
    });
  }

  private findingsOf(
    service: ServiceTarget,
    host: string,
    facts: SettingsFacts,
    seenAt: string,
  ): Findings {
    const stamp = { collector: this.id, seenAt };
    const settings = stamped(
      settingsClaims(facts, this.source.tiersOf(service)),
      { strength: this.strength, ...stamp },
    );
    const merged = facts.merged?.value;
    // Who names other definitions has not the one that GitLab merges.
    if (!merged || pipelineFilesOf(service)) {
      return settings;
    }
    // Not by a collector of its own: while one of files fails, all that files
    // show would be unknown, and those of the repository are read elsewhere.
    const seen = mergedFindings(merged, {
      project: facts.project,
      host,
      scope: service.repository?.path,
      productionEnvironments: productionEnvironments(service),
    }).map(finding => ({ ...finding, ...stamp }));
    return { ...settings, evidence: [...settings.evidence, ...seen] };
  }
}

/** What it could hold is unknown to who reads the repository. */
function noticeOf({ merged }: SettingsFacts) {
  const problem = merged?.problem;
  return problem?.reason === 'unresolved-include'
    ? {
        notice: {
          reason: problem.reason,
          message: `${problem.message} ${howToGrant('mergedConfig')}`,
        },
      }
    : {};
}

function hasPassingFault(facts: SettingsFacts): boolean {
  const { project: _, ...read } = facts;
  return Object.values(read).some(isPassing);
}

function isYoung(
  fingerprint: string,
  scope: string,
  now: { at: string; changedAt?: string; everyMs: number },
): boolean {
  try {
    const [version, at, knownScope] = JSON.parse(fingerprint);
    return (
      version === VERSION &&
      knownScope === scope &&
      at >= (now.changedAt ?? '') &&
      Date.parse(now.at) - Date.parse(at) < now.everyMs
    );
  } catch {
    return false;
  }
}
