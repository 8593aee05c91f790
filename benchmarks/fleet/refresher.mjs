// The refresh as the plugin runs it, over a catalog of the benchmark and a
// source that has read its answers before.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/toolchain.mjs';
import { AT, fleetMember } from './organisation.mjs';

const requireOfBackend = createRequire(
  join(root, 'plugins/devops-ladder-backend/package.json'),
);
const backend = path =>
  requireOfBackend(join(root, 'plugins/devops-ladder-backend/src', path));
const { ConfigReader } = requireOfBackend('@backstage/config');
const { ScmIntegrations } = requireOfBackend('@backstage/integration');
const { ServiceCatalog } = backend('catalog/index.ts');
const { RepositoryHosts } = backend('collect/index.ts');
const { readModel } = backend('model/index.ts');
const { createRefresher } = backend('refresh/createRefresher.ts');
const { createStores } = backend('store/createStores.ts');

/** Entities of a page, as the catalog's client asks for them. */
const PAGE = 500;

const silent = () => {};
const logger = {
  debug: silent,
  info: silent,
  warn: console.warn,
  error: console.error,
};
logger.child = () => logger;

const metrics = new Proxy(
  {},
  { get: () => () => ({ add: silent, record: silent, set: silent }) },
);

const tracing = {
  startActiveSpan: (name, ...rest) => rest.at(-1)({}),
};

function entityOf(index) {
  const { service } = fleetMember(index);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: service.name,
      namespace: service.namespace,
      etag: service.entityEtag,
      tags: service.tags,
      annotations: {
        'backstage.io/source-location': `url:${service.repository.url}`,
      },
    },
    spec: { type: service.type, lifecycle: service.lifecycle },
    relations: [{ type: 'ownedBy', targetRef: service.owner }],
  };
}

/** Entities come over the wire: each answer is parsed anew. */
function catalogOf(size) {
  const texts = Array.from({ length: size }, (_, index) =>
    JSON.stringify(entityOf(index)),
  );
  const indexOf = ref =>
    Number(/^component:default\/svc-(\d+)$/.exec(ref)?.[1] ?? -1);
  return {
    async *streamEntities({ filter }) {
      if (filter?.kind === 'Group') {
        return;
      }
      for (let start = 0; start < size; start += PAGE) {
        yield texts.slice(start, start + PAGE).map(text => JSON.parse(text));
      }
    },
    async getEntitiesByRefs({ entityRefs }) {
      return {
        items: entityRefs.map(ref => {
          const text = texts[indexOf(ref)];
          return text && JSON.parse(text);
        }),
      };
    },
  };
}

/** Says what was read of a repository before; the files are not read again. */
function collectorOf(state) {
  return {
    id: 'repository',
    strength: 'file',
    async *collect(services, { lastFingerprint }) {
      for (const { entityRef } of services) {
        const index = Number(entityRef.slice(-5));
        const version = state.version(index);
        if (lastFingerprint(entityRef) === version) {
          yield { entityRef, status: 'unchanged' };
        } else {
          const { findings, commit, ciSystem } = fleetMember(
            index + state.shift(index),
          ).evidence;
          yield {
            entityRef,
            status: 'collected',
            findings,
            fingerprint: version,
            commit,
            ciSystem,
          };
        }
      }
    },
  };
}

/** A refresher of a made-up organisation, whose clock stands still until it is set. */
export function fleetRefresher(knex, size) {
  let now = new Date(AT);
  const changes = new Map();
  const stores = createStores(knex);
  const config = new ConfigReader({});
  const model = readModel(config, logger);
  const clock = { now: () => now, synchronise: async () => {} };
  const catalogService = catalogOf(size);
  const catalog = new ServiceCatalog({
    catalog: catalogService,
    auth: { getOwnServiceCredentials: async () => ({}) },
    integrations: ScmIntegrations.fromConfig(config),
    filter: { kind: ['Component'] },
    ladder: model.ladder,
  });
  const times = index => changes.get(index) ?? 0;
  const refresher = createRefresher({
    stores,
    config: {
      maxAgeMs: 3_600_000,
      timeoutMs: 60_000,
      leaseMs: 300_000,
      batch: 100,
    },
    catalog,
    collectors: [
      collectorOf({
        version: index => `v${times(index)}`,
        // What it shows then is what another service shows.
        shift: index => times(index) * 7,
      }),
    ],
    costless: [],
    hosts: new RepositoryHosts({
      store: stores.hosts,
      clock,
      logger,
      concurrency: 4,
    }),
    budget: { take: async () => true, report: async () => {} },
    waivers: stores.waivers,
    listeners: [],
    model,
    clock,
    metrics,
    tracing,
    logger,
  });
  return {
    refresher,
    catalogService,
    sync: () => refresher.sync(),
    sweep: () => refresher.refreshDue(new AbortController().signal),
    /** The repository of a service shows something else from now on. */
    change: index => changes.set(index, times(index) + 1),
    setTime: at => {
      now = at;
    },
    now: () => now,
  };
}
