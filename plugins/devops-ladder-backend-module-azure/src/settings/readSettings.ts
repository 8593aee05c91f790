import {
  EnvironmentTiers,
  Reading,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { AzureFailure } from '../client/AzureFailure';
import { ProjectReader } from '../collect/ProjectReader';
import { valueOf } from '../findings/Reading';
import { Definition, definitionsOfService } from '../project/Definition';
import {
  OwnEnvironment,
  readOwnEnvironments,
} from '../project/ownEnvironments';
import { ServicePart } from '../project/projectOf';
import { findRepository, Repository } from '../project/Repository';
import { readChecks, readConnections } from './readChecks';
import { enablementOf, EnablementAnswer } from './enablement';
import { policiesOn, PolicyAnswer } from './policies';
import { SettingsFacts } from './SettingsFacts';

const DAY = 24 * 3_600_000;
/** An environment that was deployed to in so many days is in use. */
const LIVELY_DAYS = 180;
const POLICY_PAGES = 10;

/** @internal */
export interface ServiceQuestion {
  part: ServicePart;
  tiers: EnvironmentTiers;
  /** Those of a service whose owner says nothing of them. */
  usualTiers: EnvironmentTiers;
  /** The environments that the owner names production. */
  named: string[];
}

/** Reads the settings that concern a service; what it does not need it does not ask. @internal */
export async function readSettings(
  reader: ProjectReader,
  question: ServiceQuestion,
): Promise<SettingsFacts> {
  const { part } = question;
  const { webUrl, securityApiBaseUrl } = reader.session.connection;
  const repository = await readRepository(reader, part);
  const definitions = await reader.definitions();
  if (!repository) {
    // Nothing else says whether there is such a project.
    valueOf(definitions);
  }
  const environments = await ownEnvironments(reader, question, {
    definitions,
    repository,
    holds: kept => reader.at - kept.at < DAY,
  });
  const facts: SettingsFacts = {
    webUrl: `${webUrl}/${encodeURIComponent(part.project)}`,
    ...(repository && { repository }),
    ...(part.folder && { folder: part.folder }),
    definitions,
    environments,
    ...(await approvals(reader, question, environments.value ?? [])),
  };
  if (repository?.defaultBranch) {
    facts.policies = mapped(await readPolicies(reader), answers =>
      policiesOn(answers, repository),
    );
  }
  if (repository && securityApiBaseUrl) {
    facts.security = mapped(await readEnablement(reader), answers => {
      const own = answers.find(each => each.repositoryId === repository.id);
      return own && enablementOf(own);
    });
  }
  return facts;
}

/** Undefined where the files are elsewhere. @internal */
export async function readRepository(
  reader: ProjectReader,
  { repository, project }: ServicePart,
): Promise<Repository | undefined> {
  if (!repository) {
    return undefined;
  }
  const found = findRepository(
    valueOf(await reader.repositories()),
    repository,
  );
  if (!found) {
    throw new AzureFailure(
      'no-permission',
      `The project ${project} has no repository ${repository}, or hides it from the credentials: they need the scope Code (Read) and the role Reader for it.`,
    );
  }
  return found;
}

/** The environments of a service among those of its project. @internal */
export async function ownEnvironments(
  reader: ProjectReader,
  { part, tiers, named }: Omit<ServiceQuestion, 'usualTiers'>,
  has: {
    definitions: Reading<Definition[]>;
    repository?: Repository;
    holds: Parameters<ProjectReader['records']>[1];
  },
): Promise<Reading<OwnEnvironment[]>> {
  const { definitions: all, repository, holds } = has;
  if (all.problem) {
    return all;
  }
  const own = definitionsOfService(all.value, part, repository);
  return readOwnEnvironments(
    () => reader.environments(),
    id => reader.records(id, holds),
    {
      tiers,
      named,
      definitions: own,
      allDefinitions: all.value,
      words: [
        ...(repository ? [repository.name] : []),
        ...own.map(({ name }) => name),
        ...(part.folder?.split('/').slice(-1) ?? []),
      ],
      since: new Date(reader.at - LIVELY_DAYS * DAY).toISOString(),
    },
  );
}

async function approvals(
  reader: ProjectReader,
  { usualTiers }: ServiceQuestion,
  environments: OwnEnvironment[],
): Promise<Pick<SettingsFacts, 'checks' | 'connections'>> {
  const production = environments.filter(({ tier }) => tier === 'production');
  if (production.length === 0) {
    return {};
  }
  const all = await reader.environments();
  const checks = await readChecks(
    reader,
    production,
    (all.value ?? []).filter(({ name }) => usualTiers.isProduction(name)),
  );
  const isOpen = production.some(
    ({ id }) =>
      !checks.value?.get(`${id}`)?.some(({ kind }) => kind === 'approval'),
  );
  return {
    checks,
    ...(checks.value &&
      isOpen && { connections: await readConnections(reader) }),
  };
}

function readPolicies(reader: ProjectReader): Promise<Reading<PolicyAnswer[]>> {
  return reader.once('policies', 'code', async () => {
    const { items, isCut } = await reader.session.list<PolicyAnswer>(
      {
        path: 'policy/configurations',
        version: '5.0',
        query: { $top: 1000 },
      },
      POLICY_PAGES,
    );
    if (isCut) {
      throw new AzureFailure(
        'unreadable',
        'The list of policies could not be read to its end.',
      );
    }
    return items;
  });
}

function readEnablement(
  reader: ProjectReader,
): Promise<Reading<EnablementAnswer[]>> {
  return reader.once('security', 'security', async () => {
    const { reposEnablementStatus } = await reader.session.get<{
      reposEnablementStatus?: EnablementAnswer[] | null;
    }>({
      of: 'security',
      path: 'management/enablement',
      version: '7.2-preview.3',
      query: { includeAllProperties: 'true' },
    });
    return reposEnablementStatus ?? [];
  });
}

function mapped<A, B>(read: Reading<A>, map: (value: A) => B): Reading<B> {
  return read.problem ? read : { value: map(read.value as A) };
}
