import { FluxCluster } from '../config/FluxConfig';
import { readConditions } from './conditions';
import { ChartVersion, Deployer, Remediation, Source } from './Deployer';
import { imagesIn } from './imagesIn';
import {
  Json,
  listOf,
  objectOf,
  textOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { readMetadata, urlOf } from './metadata';
import { readRemote } from './readRemote';
import { RESOURCES } from './resources';
import { Sources } from './Sources';

const DRIFT: Record<string, Deployer['drift']> = {
  enabled: 'heals',
  warn: 'shows',
};
/** Whatever is not one version is a range. */
const EXACT = /^v?\d+\.\d+\.\d+(?:[-+].*)?$/;

/** @internal */
export function readHelmRelease(
  item: Json,
  cluster: FluxCluster,
  sources: Sources,
): Deployer | undefined {
  const metadata = readMetadata(item);
  if (!metadata) {
    return undefined;
  }
  const { namespace } = metadata;
  const spec = objectOf(item.spec);
  const status = objectOf(item.status);
  const chart = objectOf(objectOf(spec.chart).spec);
  const source = sources.of(
    objectOf(chart.sourceRef ?? spec.chartRef),
    namespace,
  );
  return {
    kind: 'HelmRelease',
    cluster: cluster.name,
    ...metadata,
    url: urlOf(cluster, RESOURCES.helmReleases, metadata),
    suspended: spec.suspend === true,
    interval: textOf(spec.interval),
    prunes: true,
    drift: DRIFT[textOf(objectOf(spec.driftDetection).mode) ?? ''] ?? 'none',
    source,
    path: source?.kind === 'git' ? textOf(chart.chart) : undefined,
    targetNamespace: textOf(spec.targetNamespace),
    remote: readRemote(spec),
    ...readConditions(status),
    ...readReleases(status),
    attempted: textOf(status.lastAttemptedRevision),
    chart: readChart(spec, chart, source),
    remediation: readRemediation(spec),
  };
}

function readReleases(status: Json): Pick<Deployer, 'applied' | 'releases'> {
  const history = listOf(status.history).map(objectOf);
  const deployed = history.find(({ status: state }) => state === 'deployed');
  const times = history.flatMap(
    ({ lastDeployed }) => textOf(lastDeployed) ?? [],
  );
  const last = times.sort().pop();
  return {
    applied:
      textOf(deployed?.chartVersion) ?? textOf(status.lastAppliedRevision),
    ...(history.length > 0 && {
      releases: { count: history.length, ...(last && { last }) },
    }),
  };
}

function readChart(
  spec: Json,
  chart: Json,
  source: Source | undefined,
): ChartVersion {
  const version = textOf(chart.version);
  const isNamedHere = source?.kind === 'helm';
  return {
    ...(isNamedHere && version && { version }),
    isRange: isNamedHere && !EXACT.test(version ?? '*'),
    hasOtherValues: listOf(spec.valuesFrom).length > 0,
    images: imagesIn(spec.values),
  };
}

/** Flux remediates between attempts, and after the last one where it is told to. */
function readRemediation(spec: Json): Remediation {
  const upgrade = objectOf(spec.upgrade);
  const remediation = objectOf(upgrade.remediation);
  const retries = Number(remediation.retries ?? 0);
  const isOn = retries !== 0 || remediation.remediateLastFailure === true;
  const isReplaced = objectOf(upgrade.strategy).name === 'RetryOnFailure';
  return {
    rollsBack: isOn && !isReplaced && remediation.strategy !== 'uninstall',
    waits: upgrade.disableWait !== true,
  };
}
