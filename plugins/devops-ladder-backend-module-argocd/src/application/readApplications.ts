import { Application, SyncHistory } from './Application';
import {
  Json,
  listOf,
  objectOf,
  textOf,
  textsOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { readSources } from './readSource';

/**
 * What the list is asked for. `spec` as a whole: what is below it can be named
 * in the newest versions only, and others leave out what they do not know.
 *
 * @internal
 */
export const LIST_FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.labels',
  'metadata.annotations',
  'spec',
  'status.sync.status',
  'status.health',
  'status.summary',
  'status.operationState.phase',
  'status.operationState.finishedAt',
].map(field => `items.${field}`);

/** @internal */
export interface ApplicationList {
  applications: Application[];
  /** False where the answer says that there are more. */
  complete: boolean;
}

const SKIP = 'argocd.argoproj.io/skip-reconcile';
const UPDATER = 'argocd-image-updater.argoproj.io';

/**
 * The list as Argo CD answers it; undefined where it is something else.
 *
 * @internal
 */
export function readApplications(
  body: unknown,
  instance: { name: string; uiUrl: string },
): ApplicationList | undefined {
  const { items, metadata } = objectOf(body);
  // Go writes an empty list as null.
  if (items === undefined || (items !== null && !Array.isArray(items))) {
    return undefined;
  }
  const { continue: more, remainingItemCount } = objectOf(metadata);
  return {
    applications: listOf(items).flatMap(item =>
      readApplication(objectOf(item), instance),
    ),
    complete: !more && !remainingItemCount,
  };
}

function readApplication(
  item: Json,
  instance: { name: string; uiUrl: string },
): Application[] {
  const metadata = objectOf(item.metadata);
  const name = textOf(metadata.name);
  if (!name) {
    return [];
  }
  const namespace = textOf(metadata.namespace);
  const annotations = textsOf(metadata.annotations);
  const spec = objectOf(item.spec);
  const status = objectOf(item.status);
  const path = [namespace, name].flatMap(part =>
    part ? [encodeURIComponent(part)] : [],
  );
  return [
    {
      instance: instance.name,
      url: `${instance.uiUrl}/applications/${path.join('/')}`,
      name,
      namespace,
      project: textOf(spec.project),
      labels: textsOf(metadata.labels),
      destination: readDestination(objectOf(spec.destination)),
      settings: readSettings(spec),
      paused: /^(?:1|t|true)$/i.test(annotations[SKIP] ?? ''),
      imagesFromRegistry:
        `${UPDATER}/image-list` in annotations &&
        !annotations[`${UPDATER}/write-back-method`]?.startsWith('git'),
      syncStatus: textOf(objectOf(status.sync).status),
      healthStatus: textOf(objectOf(status.health).status),
      images: listOf(objectOf(status.summary).images).flatMap(
        image => textOf(image) ?? [],
      ),
      lastOperation: readOperation(objectOf(status.operationState)),
    },
  ];
}

function readDestination({ server, name, namespace }: Json) {
  return {
    server: textOf(server),
    name: textOf(name),
    namespace: textOf(namespace),
  };
}

function readSettings(spec: Json): Application['settings'] {
  const sources = readSources(spec);
  if (sources.length === 0) {
    // Every application has one: the answer does not hold them.
    return undefined;
  }
  const policy = objectOf(spec.syncPolicy).automated;
  const automated = objectOf(policy);
  const isAutomated =
    typeof policy === 'object' &&
    policy !== null &&
    automated.enabled !== false;
  const limit = spec.revisionHistoryLimit;
  return {
    sources,
    sync: {
      automated: isAutomated,
      selfHeal: isAutomated && automated.selfHeal === true,
      prune: isAutomated && automated.prune === true,
    },
    ...(typeof limit === 'number' && { historyLimit: limit }),
  };
}

function readOperation({
  phase,
  finishedAt,
}: Json): Application['lastOperation'] {
  const known = textOf(phase);
  return known ? { phase: known, finishedAt: textOf(finishedAt) } : undefined;
}

/**
 * The syncs on record of one application, which the list does not hold;
 * undefined where the answer is no application.
 *
 * @internal
 */
export function readHistory(body: unknown): SyncHistory | undefined {
  const { metadata, status } = objectOf(body);
  if (!textOf(objectOf(metadata).name)) {
    return undefined;
  }
  const times = listOf(objectOf(status).history).map(record =>
    textOf(objectOf(record).deployedAt),
  );
  const last = times
    .flatMap(time => time ?? [])
    .sort()
    .pop();
  return { length: times.length, ...(last && { lastDeployedAt: last }) };
}
