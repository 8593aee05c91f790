import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  Ladder,
  parseAnnotations,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  RepositoryLocation,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { deploymentLocation } from './deploymentLocation';
import { OrganisationKnowledge } from '../../model';
import { ReadFailure } from './readFailure';

/** What is to be read of a service, and where. */
export interface ServicePlan {
  entityRef: string;
  repository: RepositoryLocation;
  pipelineFiles?: string[];
  productionEnvironments?: string[];
  /** Folder of the manifests in the service's own repository. */
  deploymentPath?: string;
  /** The deployment repository where it is another one, or why it cannot be read. */
  deployment?: RepositoryLocation | ReadFailure;
  /** What the organisation says of its own tools and pipelines. */
  knowledge?: OrganisationKnowledge;
}

/** The location of the deployment repository, where one can be read. */
export function deploymentOf({
  deployment,
}: ServicePlan): RepositoryLocation | undefined {
  return deployment && 'url' in deployment ? deployment : undefined;
}

/** Goes by what the annotations of the entity say. */
export function planOf(
  service: ServiceTarget & { repository: RepositoryLocation },
  ladder: Ladder,
  integrations: ScmIntegrationRegistry,
): ServicePlan {
  const { entityRef, entity, repository } = service;
  const { pipelineFiles, productionEnvironments, deployment } =
    parseAnnotations(entity.metadata.annotations, ladder);
  const place =
    deployment && deploymentLocation(deployment, repository, integrations);
  return {
    entityRef,
    repository,
    pipelineFiles,
    productionEnvironments,
    ...(place && 'elsewhere' in place
      ? { deployment: place.elsewhere }
      : { deploymentPath: place?.path }),
  };
}
