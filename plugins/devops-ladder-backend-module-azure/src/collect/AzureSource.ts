import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  CollectContext,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  EnvironmentTiers,
  Pauses,
  productionEnvironments,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AzureSession } from '../client/AzureSession';
import { Connections } from '../client/Connections';
import { AzureConfig } from '../config/AzureConfig';
import { projectOf, ServicePart } from '../project/projectOf';
import { ProjectPath } from '../project/ProjectPath';
import { ProjectMemory } from './ProjectMemory';
import { ProjectReader } from './ProjectReader';

/**
 * What both collectors have in common: the configured hosts, their
 * credentials, when Azure DevOps wants to be left alone, and what was read of
 * projects a moment ago.
 *
 * @internal
 */
export class AzureSource {
  private readonly pauses = new Pauses();
  private readonly memory = new ProjectMemory();
  private readonly connections: Connections;

  constructor(
    private readonly integrations: ScmIntegrationRegistry,
    readonly config: AzureConfig,
  ) {
    this.connections = new Connections(integrations, config);
  }

  partOf(service: ServiceTarget): ServicePart | undefined {
    return projectOf(service, this.integrations, this.config.organization);
  }

  /** Throws where there are no credentials for the project. */
  async reader(
    project: ProjectPath,
    { budget, signal, at }: CollectContext,
    listsHoldMs: number,
  ): Promise<ProjectReader> {
    const { timeoutMs, retryAfterMs } = this.config;
    const session = new AzureSession({
      connection: await this.connections.of(project, signal),
      project: project.project,
      budget,
      pauses: this.pauses,
      signal,
      timeoutMs,
      retryAfterMs,
    });
    return new ProjectReader(session, this.memory, {
      project,
      at,
      listsHoldMs,
    });
  }

  /** What the operator and the names say of environments. */
  usualTiers(): EnvironmentTiers {
    return new EnvironmentTiers(this.config.tiers);
  }

  tiersOf(service: Pick<ServiceTarget, 'entity'>): EnvironmentTiers {
    return new EnvironmentTiers(
      this.config.tiers,
      productionEnvironments(service),
    );
  }
}
