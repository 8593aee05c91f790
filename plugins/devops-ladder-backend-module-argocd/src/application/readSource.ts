import { ApplicationSource } from './Application';
import {
  Json,
  listOf,
  objectOf,
  textOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** Words by which parameters and values choose what version runs. */
const VERSION_WORDS = /image|version|digest|tag\b|tag"/i;

/** The sources, in whichever of its three ways an application names them. @internal */
export function readSources(spec: Json): ApplicationSource[] {
  if (spec.sourceHydrator) {
    return [hydrated(objectOf(spec.sourceHydrator))];
  }
  const several = listOf(spec.sources);
  const sources = several.length > 0 ? several : [spec.source];
  return sources
    .map(source => readSource(objectOf(source)))
    .filter(({ repository }) => repository !== '');
}

function readSource(source: Json): ApplicationSource {
  const repository = textOf(source.repoURL) ?? '';
  const chart = textOf(source.chart);
  const path = textOf(source.path);
  const revision = textOf(source.targetRevision);
  return {
    kind: kindOf(repository, chart),
    repository: withoutCredentials(repository),
    ...(path && { path }),
    ...(chart && { chart }),
    ...(revision && { revision }),
    setsVersion: setsVersion(source),
  };
}

/** Manifests are rendered into a branch, and synced from there. */
function hydrated({ drySource, syncSource }: Json): ApplicationSource {
  const dry = objectOf(drySource);
  const sync = objectOf(syncSource);
  return readSource({
    repoURL: textOf(sync.repoURL) ?? dry.repoURL,
    path: sync.path,
    targetRevision: sync.targetBranch,
    helm: dry.helm,
    kustomize: dry.kustomize,
  });
}

function kindOf(
  repository: string,
  chart: string | undefined,
): ApplicationSource['kind'] {
  if (chart) {
    return 'chart';
  }
  return repository.startsWith('oci://') ? 'oci' : 'git';
}

function setsVersion(source: Json): boolean {
  const helm = objectOf(source.helm);
  const kustomize = objectOf(source.kustomize);
  const said = [
    listOf(helm.parameters).map(each => objectOf(each).name),
    helm.values,
    helm.valuesObject,
    kustomize.patches,
  ];
  return (
    listOf(kustomize.images).length > 0 ||
    VERSION_WORDS.test(JSON.stringify(said))
  );
}

function withoutCredentials(repository: string): string {
  return repository
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1')
    .replace(/[?#].*$/s, '');
}
