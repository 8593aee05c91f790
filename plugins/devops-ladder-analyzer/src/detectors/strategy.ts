import type { Manifest } from '../deployment';
import { baseName, folderOf, isWithin } from '../repository';
import { child, items, text } from '../yaml';
import { actsOf, nameOf, proofOf, whereIs } from './acts';
import type { Proof } from './conclude';
import { placeOf } from './places';
import type { Survey } from './Survey';

/** Commands that are a strategy by themselves. */
const STRATEGY =
  /--strategy[= ](?:rolling|canary|blue-?green)|--no-traffic|deployment slot swap|CodeDeployDefault\.\w*(?:Canary|Linear)|CANARY_|--canary|blue-?green|update-traffic|kamal deploy|strategy\s*[=:]\s*(?:canary|blue-?green|rolling)|codedeploy-appspec/i;

const SEVERAL =
  /^\s*(?:replicaCount|replicas|minReplicas):\s*(?:[2-9]|\d\d+)\b/m;

/** The values of a chart that ask for more than one instance. */
function valuesFile(survey: Survey, { file }: Manifest): string | undefined {
  const chart = folderOf(folderOf(file));
  return survey.repository
    .readFiles(
      path =>
        isWithin(path, chart) && /^values[\w.-]*\.ya?ml$/.test(baseName(path)),
    )
    .find(({ content }) => SEVERAL.test(content))?.path;
}

function ofDeployment(survey: Survey, manifest: Manifest): Proof {
  const { node, source, file, line } = manifest;
  const places = [
    placeOf(survey.repository, { file, line, endLine: line + 2 }),
  ];
  const base = { mechanism: 'kubernetes-deployment', places };
  if (!node) {
    const several = valuesFile(survey, manifest);
    if (several && /readinessProbe/.test(source) && !/Recreate/.test(source)) {
      return {
        ...base,
        outcome: 'met',
        inferred: true,
        statement: `${file} rolls by default and asks for readiness, and ${several} runs several instances.`,
      };
    }
    const recreate = /type:\s*["']?Recreate\b/.test(source);
    return recreate
      ? {
          ...base,
          outcome: 'partial',
          statement: `${file} can replace all instances at once (Recreate).`,
        }
      : {
          ...base,
          outcome: 'partial',
          statement: `${file} is a template of a Deployment, which rolls by default; how many instances there are ${
            /readinessProbe/.test(source)
              ? ''
              : 'and whether they are asked for readiness '
          }cannot be read from it.`,
        };
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
  const { group, kind, source, file, line } = manifest;
  const places = [
    placeOf(survey.repository, { file, line, endLine: line + 2 }),
  ];
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

/** What speaks for a deploy strategy. @internal */
export function strategyProofs(survey: Survey): Proof[] {
  const fromManifests = survey.manifests.flatMap(manifest =>
    ofManifest(survey, manifest),
  );
  const fromActs = actsOf(survey, 'deploy', 'rollback')
    .filter(act => STRATEGY.test(act.text))
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
  const weak = fromManifests.filter(({ outcome }) => outcome === 'partial');
  const strong = fromManifests.filter(
    ({ outcome, mechanism }) =>
      outcome === 'met' &&
      !(weak.length > 0 && mechanism === 'kubernetes-deployment'),
  );
  return [...fromActs, ...strong, ...weak];
}
