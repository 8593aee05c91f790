import {
  Claim,
  Claims,
  inWords,
  noClaims,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { RegistryFacts } from '../registry/readRegistry';
import { SettingsFacts } from '../SettingsFacts';
import { pagesOf } from './settingsPages';

const MECHANISM = 'gitlab-container-registry';
const ALL_TAGS = /^\^?(?:\.[*+]|\*)\$?$/;

/**
 * Images that are in the registry. An empty one says nothing: there are other
 * registries, and packages.
 *
 * @internal
 */
export function containerRegistry({
  project,
  registry,
}: SettingsFacts): Claims {
  const places = pagesOf(project, 'registry');
  if (registry?.problem) {
    return {
      evidence: [
        unknownClaim(
          'artifact-repository',
          MECHANISM,
          registry.problem,
          places,
        ),
      ],
      traps: [],
    };
  }
  const { repositories = [] } = registry?.value ?? {};
  if (!registry?.value || repositories.length === 0) {
    return noClaims;
  }
  return {
    evidence: [
      {
        capability: 'artifact-repository',
        outcome: 'partial',
        mechanism: MECHANISM,
        statement: `The container registry of the project holds ${inWords(
          repositories.map(({ path, tags }) => `${path} (${tagsIn(tags)})`),
        )}; whether the pipeline pushes them is not to be seen there.`,
        places,
      },
      ...immutability(registry.value).map(said => ({
        capability: 'immutable-artifact',
        mechanism: MECHANISM,
        ...said,
        places: pagesOf(project, 'registryRules'),
      })),
    ],
    traps: [],
  };
}

function tagsIn(count: number): string {
  return count === 1 ? '1 tag' : `${count} tags`;
}

/** Rules that are not there say nothing: a version may be kept by convention. */
function immutability({
  immutable = [],
}: RegistryFacts): Array<Pick<Claim, 'outcome' | 'statement'>> {
  if (immutable.length === 0) {
    return [];
  }
  return immutable.some(pattern => ALL_TAGS.test(pattern))
    ? [
        {
          outcome: 'met',
          statement:
            'No tag of an image in the container registry of the project can be moved (immutable tags).',
        },
      ]
    : [
        {
          outcome: 'partial',
          statement: `Tags of images that match ${inWords(
            immutable,
          )} cannot be moved; whether each version has such a tag is not to be seen.`,
        },
      ];
}
