import type { EvidenceFinding } from '../../types';
import { conclude } from '../conclude';
import type { Proof } from '../conclude';
import { filesAsPlaces, placeOf, placeOfManifest } from '../places';
import type { Survey } from '../Survey';

/** API groups by which a team claims infrastructure from a platform. */
const CLAIM_GROUPS =
  /(?:^|\.)(?:crossplane\.io|upbound\.io|services\.k8s\.aws|cnrm\.cloud\.google\.com|azure\.com|kratix\.io|radapp\.io|servicebinding\.io)$/;

/** What platforms, and not teams, write in these groups. */
const PLATFORM_KINDS =
  /^(?:Composition|CompositeResourceDefinition|Provider|ProviderConfig|Function|Configuration|Promise)$/;

/** Files in which a team says what it needs and a platform provides it. */
const WORKLOAD_SPEC =
  /(?:^|\/)(?:score\.ya?ml|\.?humanitec\.ya?ml|radius\.ya?ml)$/;

const MODULE_SOURCE =
  /^[^\S\n]*source\s*=\s*"(?:git::|git@|ssh:|https?:\/\/|github\.com\/|app\.terraform\.io\/|[\w-]+\/[\w-]+\/[\w-]+)/m;

function claims(survey: Survey): Proof[] {
  return survey.manifests
    .filter(
      ({ group, kind }) =>
        CLAIM_GROUPS.test(group) && !PLATFORM_KINDS.test(kind),
    )
    .slice(0, 2)
    .map(manifest => ({
      outcome: 'met',
      mechanism: 'infrastructure-claim',
      statement: `${manifest.file} claims a ${manifest.kind} from the platform (${manifest.group}).`,
      places: [placeOfManifest(manifest)],
    }));
}

function sharedModules({ repository }: Survey, code: string[]): Proof[] {
  for (const file of code) {
    const content = repository.content(file) ?? '';
    const match = MODULE_SOURCE.exec(content);
    if (match) {
      const line = content.slice(0, match.index).split('\n').length;
      return [
        {
          outcome: 'partial',
          mechanism: 'shared-modules',
          statement: `${file} composes its own infrastructure of shared modules.`,
          places: [placeOf(repository, { file, line })],
        },
      ];
    }
  }
  return [];
}

/**
 * Whether the team gets its infrastructure by itself behind guardrails.
 *
 * @internal
 */
export function selfServiceInfrastructure(survey: Survey): EvidenceFinding[] {
  const { repository } = survey;
  const specs = repository.paths.filter(
    path => WORKLOAD_SPEC.test(path) && repository.concerns(path),
  );
  const code = repository
    .readFiles(path => path.endsWith('.tf') && repository.concerns(path))
    .map(({ path }) => path);
  const proofs: Proof[] = [
    ...claims(survey),
    ...specs.slice(0, 1).map(
      (file): Proof => ({
        outcome: 'met',
        mechanism: 'workload-specification',
        statement: `${file} says what the service needs, and the platform provides it.`,
        places: filesAsPlaces([file]),
        inferred: true,
      }),
    ),
    ...sharedModules(survey, code),
  ];
  return conclude(survey, 'self-service-infrastructure', proofs, {
    kinds: [],
    sentence:
      code.length > 0
        ? `${code[0]} writes its infrastructure without shared modules.`
        : 'No file claims infrastructure from a platform.',
    outsidePipelines: true,
    inDeployment: 'manifests',
    ...(code.length > 0
      ? {}
      : {
          elsewhere:
            'Declare how the team gets its infrastructure, or name the repository that its manifests are in.',
        }),
  });
}
