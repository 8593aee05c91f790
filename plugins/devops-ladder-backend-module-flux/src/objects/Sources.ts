import {
  Json,
  objectOf,
  Problem,
  textOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Source } from './Deployer';
import { readMetadata } from './metadata';
import { RESOURCES, ResourceName } from './resources';

/** What sources are, by the kind that a reference names. */
const KINDS: Record<string, { kind: Source['kind']; list: ResourceName }> = {
  GitRepository: { kind: 'git', list: 'gitRepositories' },
  OCIRepository: { kind: 'oci', list: 'ociRepositories' },
  HelmRepository: { kind: 'helm', list: 'helmRepositories' },
};

/** What `spec.ref` may name, the first of which counts. */
const FIXED = ['commit', 'digest', 'semver', 'tag'];

/** The sources of one cluster, by their kinds and names. @internal */
export class Sources {
  private readonly known = new Map<string, Source>();

  constructor(
    lists: Partial<Record<ResourceName, Json[]>>,
    private readonly problems: Partial<Record<ResourceName, Problem>>,
  ) {
    for (const { list } of Object.values(KINDS)) {
      for (const item of lists[list] ?? []) {
        this.add(RESOURCES[list].kind, item);
      }
    }
  }

  /** @param namespace - of the object that refers to it */
  of(reference: Json, namespace: string): Source | undefined {
    const kind = textOf(reference.kind);
    const name = textOf(reference.name);
    if (!kind || !name) {
      return undefined;
    }
    const full = `${kind} ${textOf(reference.namespace) ?? namespace}/${name}`;
    const known = this.known.get(full);
    const problem = KINDS[kind] && this.problems[KINDS[kind].list];
    return (
      known ?? {
        kind: KINDS[kind]?.kind ?? 'other',
        name: full,
        suspended: false,
        ...(problem && { problem }),
      }
    );
  }

  private add(kind: string, item: Json) {
    const metadata = readMetadata(item);
    if (!metadata) {
      return;
    }
    const spec = objectOf(item.spec);
    const name = `${kind} ${metadata.namespace}/${metadata.name}`;
    const url = textOf(spec.url);
    this.known.set(name, {
      kind: KINDS[kind].kind,
      name,
      ...(url && { repository: withoutCredentials(url) }),
      ...(kind === 'HelmRepository' ? {} : followed(kind, objectOf(spec.ref))),
      suspended: spec.suspend === true,
    });
  }
}

function followed(kind: string, ref: Json): Pick<Source, 'branch' | 'fixed'> {
  const name = textOf(ref.name);
  const fixed =
    textOf(ref.commit) ??
    (name && !name.startsWith('refs/heads/') ? name : undefined) ??
    FIXED.map(key => textOf(ref[key])).find(Boolean);
  if (fixed) {
    return { fixed };
  }
  if (kind !== 'GitRepository') {
    return { fixed: 'latest' };
  }
  return {
    // What Flux takes where nothing is said.
    branch: name?.replace('refs/heads/', '') ?? textOf(ref.branch) ?? 'master',
  };
}

function withoutCredentials(url: string): string {
  return url
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1')
    .replace(/[?#].*$/s, '');
}
