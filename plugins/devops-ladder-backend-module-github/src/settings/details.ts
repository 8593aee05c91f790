import { GithubFailure } from '../client/GithubFailure';
import { GithubSession } from '../client/GithubSession';
import { Permission } from '../client/permissions';
import { restPath } from '../repository/RepositoryName';
import { rulesOfRest } from './branchRules';
import { GraphFacts } from './graphFacts';
import { readProtection, requiresCi } from './classicProtection';
import {
  artifactsOf,
  attestedOf,
  hasAttestations,
  MAX_ARTIFACTS,
} from './releaseArtifacts';

/**
 * Something that only the REST API says. It costs a request for each
 * repository, so that it is remembered.
 *
 * @internal
 */
export interface Detail {
  id: string;
  /** What is remembered holds for this only; undefined where it need not be asked. */
  keyOf(facts: GraphFacts): string | undefined;
  /** A compact value of JSON. */
  read(session: GithubSession, facts: GraphFacts): Promise<unknown>;
  permission: Permission;
  /** Read again when the repository was touched, and not just once in a while. */
  followsRepository?: boolean;
}

interface RestRepository {
  permissions?: { admin?: boolean };
  security_and_analysis?: Record<string, { status?: string } | undefined>;
}

const pathOf = ({ repository }: GraphFacts, rest = '') =>
  `${restPath(repository)}${rest}`;

const isEnabled = (setting: { status?: string } | undefined) =>
  setting?.status === undefined ? undefined : setting.status === 'enabled';

/** @internal */
export const productionUnreviewed = (
  { environments }: GraphFacts,
  isProduction: (name: string) => boolean,
): string[] =>
  (environments.value ?? [])
    .filter(({ name, needsReview }) => isProduction(name) && !needsReview)
    .map(({ name }) => name)
    .sort();

/**
 * @param isProduction - by the name of an environment
 * @internal
 */
export function detailsFor(isProduction: (name: string) => boolean): Detail[] {
  return [
    {
      id: 'security',
      permission: 'administration',
      followsRepository: true,
      keyOf: () => '',
      async read(session, facts) {
        const answer = (await session.get(pathOf(facts))) as RestRepository;
        const settings = answer.security_and_analysis;
        return settings
          ? {
              secretScanning: isEnabled(settings.secret_scanning),
              pushProtection: isEnabled(
                settings.secret_scanning_push_protection,
              ),
              codeSecurity: isEnabled(
                settings.code_security ?? settings.advanced_security,
              ),
            }
          : null;
      },
    },
    {
      id: 'code-scanning',
      permission: 'administration',
      // Where a rule demands results, how they come about is no matter.
      keyOf: ({ rules }) =>
        rules.value && rules.value.codeScanning.length > 0 ? undefined : '',
      async read(session, facts) {
        const answer = (await session.get(
          pathOf(facts, '/code-scanning/default-setup'),
        )) as { state?: string };
        return answer.state === undefined
          ? null
          : answer.state === 'configured';
      },
    },
    {
      id: 'custom-gates',
      permission: 'actions',
      keyOf: facts =>
        productionUnreviewed(facts, isProduction).join('\n') || undefined,
      async read(session, facts) {
        const gates: Record<string, string[]> = {};
        for (const name of productionUnreviewed(facts, isProduction)) {
          const answer = (await session.get(
            pathOf(
              facts,
              `/environments/${encodeURIComponent(
                name,
              )}/deployment_protection_rules`,
            ),
          )) as {
            custom_deployment_protection_rules?: Array<{
              enabled?: boolean;
              app?: { slug?: string };
            }>;
          };
          gates[name] = (answer.custom_deployment_protection_rules ?? [])
            .filter(({ enabled }) => enabled !== false)
            .map(({ app }) => app?.slug ?? 'an app');
        }
        return gates;
      },
    },
    {
      id: 'branch-rules',
      permission: 'metadata',
      keyOf: ({ rules, repository }) =>
        rules.problem && rules.problem.reason !== 'rate-limited'
          ? repository.defaultBranch
          : undefined,
      async read(session, facts) {
        return rulesOfRest(
          await session.get(
            pathOf(
              facts,
              `/rules/branches/${encodeURIComponent(
                facts.repository.defaultBranch!,
              )}`,
            ),
            { per_page: 100 },
          ),
        );
      },
    },
    {
      id: 'protection',
      permission: 'administration',
      // GraphQL shows none to those who may not see it as to those who may.
      keyOf: ({ repository, protection, isProtectionBlank, rules }) =>
        protection.problem && isProtectionBlank && !requiresCi(rules.value)
          ? repository.defaultBranch
          : undefined,
      read: readProtection,
    },
    {
      id: 'provenance',
      permission: 'attestations',
      keyOf: ({ release }) => release?.tag,
      async read(session, facts) {
        const artifacts = artifactsOf(
          await session.get(
            pathOf(
              facts,
              `/releases/tags/${encodeURIComponent(facts.release!.tag)}`,
            ),
          ),
        );
        const looked = [];
        for (const { name, digest } of artifacts.slice(0, MAX_ARTIFACTS)) {
          looked.push({
            name,
            isAttested: await isAttested(session, facts, digest),
          });
        }
        return looked;
      },
    },
  ];
}

async function isAttested(
  session: GithubSession,
  facts: GraphFacts,
  digest: string,
): Promise<boolean> {
  try {
    const path = pathOf(facts, `/attestations/${digest}`);
    return (
      attestedOf(await session.get(path, { per_page: 10 })) ??
      // Where GitHub keeps the contents elsewhere it has to choose by them.
      hasAttestations(
        await session.get(path, { per_page: 1, predicate_type: 'provenance' }),
      )
    );
  } catch (error) {
    if (error instanceof GithubFailure && error.isNotFound) {
      throw new GithubFailure(
        'no-permission',
        'The attestations of the release are not shown to the credentials.',
      );
    }
    throw error;
  }
}
