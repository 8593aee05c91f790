import type { Manifest } from '../deployment';
import { baseName, folderOf, isWithin } from '../repository';
import { child, items, text } from '../yaml';
import { actsOf, nameOf, proofOf, whereIs } from './acts';
import type { Proof } from './conclude';
import { placeOfManifest } from './places';
import { placesOf } from './places';
import { deploysOf } from './deploys';
import type { Survey } from './Survey';

/** Commands that are a strategy by themselves. */
const STRATEGY =
  /--strategy[= ](?:rolling|canary|blue-?green)|--no-traffic|deployment slot swap|CodeDeployDefault\.\w*(?:Canary|Linear)|CANARY_|--canary|blue-?green|update-traffic|kamal deploy|strategy\s*[=:]\s*(?:canary|blue-?green|rolling)|codedeploy-appspec/i;

/** Tools whose use is a strategy. */
const STRATEGY_TOOLS = new Set(['app-service-slot-swap']);

/** Steps that only say by which strategy the job deploys. */
const STRATEGY_MARKERS: ReadonlyMap<string, string> = new Map([
  ['azure:strategy/rolling', 'rolling'],
  ['azure:strategy/canary', 'canary'],
]);

const COUNT = /^[^\S\n]*(?:replicaCount|replicas|minReplicas):\s*["']?(\d+)/m;

interface Instances {
  file: string;
  several: boolean;
}

function countIn(file: string, content: string): Instances | undefined {
  const count = COUNT.exec(content)?.[1];
  return count === undefined ? undefined : { file, several: Number(count) > 1 };
}

/** What a template of a chart, or its values, say of the number of instances. */
function instancesOf({
  repository,
  file,
  source,
}: Manifest): Instances | undefined {
  const chart = folderOf(folderOf(file));
  const values = repository
    .readFiles(
      path =>
        isWithin(path, chart) && /^values[\w.-]*\.ya?ml$/.test(baseName(path)),
    )
    .flatMap(({ path, content }) => countIn(path, content) ?? []);
  return (
    countIn(file, source) ?? values.find(({ several }) => several) ?? values[0]
  );
}

/** A template cannot be read as a manifest; some of its lines can. */
function ofTemplate(manifest: Manifest): Omit<Proof, 'mechanism' | 'places'> {
  const { source, file } = manifest;
  if (/type:\s*["']?Recreate\b/.test(source)) {
    return {
      outcome: 'partial',
      statement: `${file} can replace all instances at once (Recreate).`,
    };
  }
  if (!/readinessProbe/.test(source)) {
    return {
      outcome: 'partial',
      statement: `${file} rolls by default, but no readiness is asked for.`,
    };
  }
  const instances = instancesOf(manifest);
  if (!instances) {
    return {
      outcome: 'unknown',
      statement: `${file} is a template of a Deployment, which rolls by default; how many instances there are cannot be read from it.`,
      unknown: {
        reason: 'unresolved-include',
        howToResolve:
          'Set the number of replicas in a values file of the chart, or declare the deploy strategy.',
      },
    };
  }
  return instances.several
    ? {
        outcome: 'met',
        inferred: true,
        statement: `${file} rolls by default and asks for readiness, and ${instances.file} runs several instances.`,
      }
    : {
        outcome: 'partial',
        statement: `${file} rolls by default, but ${instances.file} runs one instance only.`,
      };
}

function ofDeployment(survey: Survey, manifest: Manifest): Proof {
  const { node, file } = manifest;
  const places = [placeOfManifest(manifest, 3)];
  const base = { mechanism: 'kubernetes-deployment', places };
  if (!node) {
    return { ...base, ...ofTemplate(manifest) };
  }
  const strategy = text(child(node, 'spec', 'strategy', 'type'));
  if (strategy === 'Recreate') {
    return {
      ...base,
      outcome: 'partial',
      statement: `${file} replaces all instances at once (Recreate).`,
    };
  }
  const probed = items(
    child(node, 'spec', 'template', 'spec', 'containers'),
  ).some(container => child(container, 'readinessProbe') !== undefined);
  const replicas = Number(text(child(node, 'spec', 'replicas')) ?? 1);
  const scaled = survey.manifests.some(
    ({ kind }) => kind === 'HorizontalPodAutoscaler',
  );
  return probed && (replicas > 1 || scaled)
    ? {
        ...base,
        outcome: 'met',
        statement: `${file} rolls several instances one after the other and asks each for readiness.`,
      }
    : {
        ...base,
        outcome: 'partial',
        statement: `${file} rolls by default, but ${
          probed ? 'has one instance only' : 'no readiness is asked for'
        }.`,
      };
}

function ofManifest(survey: Survey, manifest: Manifest): Proof[] {
  const { group, kind, source, file } = manifest;
  const places = [placeOfManifest(manifest, 3)];
  if (
    group === 'argoproj.io' &&
    kind === 'Rollout' &&
    /\b(?:canary|blueGreen):/.test(source)
  ) {
    return [
      {
        outcome: 'met',
        mechanism: 'argo-rollouts',
        statement: `${file} rolls out by canary or blue/green.`,
        places,
      },
    ];
  }
  if (group === 'flagger.app' && kind === 'Canary') {
    return [
      {
        outcome: 'met',
        mechanism: 'flagger',
        statement: `${file} rolls out by canary.`,
        places,
      },
    ];
  }
  return group === 'apps' && kind === 'Deployment'
    ? [ofDeployment(survey, manifest)]
    : [];
}

/** The strategy that the job of a deploy is marked with. */
function markerProofs(survey: Survey): Proof[] {
  return deploysOf(survey).flatMap(({ act }): Proof[] => {
    const marker = act.job.steps.find(
      ({ uses, events }) =>
        events.size > 0 && STRATEGY_MARKERS.has(uses?.name ?? ''),
    );
    return marker
      ? [
          {
            ...proofOf(
              survey,
              act,
              'met',
              `${nameOf(act)} deploys in ${whereIs(
                act,
              )} by the strategy "${STRATEGY_MARKERS.get(
                marker.uses?.name ?? '',
              )}".`,
            ),
            mechanism: 'deploy-strategy',
            places: placesOf(survey.repository, [
              marker.location,
              act.places[0],
            ]),
          },
        ]
      : [];
  });
}

/** What speaks for a deploy strategy. @internal */
export function strategyProofs(survey: Survey): Proof[] {
  const fromManifests = survey.manifests.flatMap(manifest =>
    ofManifest(survey, manifest),
  );
  const fromActs = actsOf(survey, 'deploy', 'rollback')
    .filter(
      act => STRATEGY.test(act.text) || STRATEGY_TOOLS.has(act.row?.tool ?? ''),
    )
    .map(act => ({
      ...proofOf(
        survey,
        act,
        'met' as const,
        `${nameOf(act)} deploys in ${whereIs(
          act,
        )} by a strategy that keeps the old version until the new one is up.`,
      ),
      mechanism: 'deploy-strategy',
    }));
  // Several workloads of one file kind: the weakest decides.
  const weak = fromManifests.filter(({ outcome }) => outcome !== 'met');
  const strong = fromManifests.filter(
    ({ outcome, mechanism }) =>
      outcome === 'met' &&
      !(weak.length > 0 && mechanism === 'kubernetes-deployment'),
  );
  return [...fromActs, ...markerProofs(survey), ...strong, ...weak];
}
