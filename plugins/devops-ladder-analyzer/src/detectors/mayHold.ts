import { hintedKinds } from '../acts';
import { DEPLOYS, SCANS } from '../acts/hintWords';
import type { EventKind, Pipeline } from '../pipeline/types';
import type { Act } from '../acts';
import type { ActKind } from '../tools';
import { deploysOf } from './deploys';
import { isStartedNext, kindsOfPipeline } from './kindsOfPipeline';
import { ownOwners } from './ownOwners';
import type { Survey } from './Survey';
import { kindsOfScript } from './unreadScript';

type Unread = Survey['unresolved'][number];
type Kinds = ReadonlySet<ActKind> | 'anything';

/**
 * What an unread part would have to hold.
 *
 * @internal
 */
export interface Wanted {
  kinds: readonly ActKind[];
  /** Only a part that runs on one of these could hold it. */
  on?: readonly EventKind[];
  /** It is about several deploys, which no single step holds. */
  severalDeploys?: boolean;
}

/** What is done to an artifact where it is built or published. */
const OF_ARTIFACT: readonly ActKind[] = ['sign', 'sbom', 'provenance'];
const SAYS_ARTIFACT =
  /\b(?:sbom|attest\w*|provenance|slsa|cosign|notary|sign(?:ing)?)\b/i;
const SAYS_POLICY =
  /polic|complian|conftest|\bopa\b|kyverno|gatekeeper|rego\b|guard|govern|audit/i;

/** What a tool of somebody else may do without saying so in its name. */
const OF_THIRD_PARTY: readonly ActKind[] = [
  ...SCANS,
  'lint',
  'deploy',
  'source-deploy',
  'gitops-write',
  'notify',
  'image-push',
  'package-publish',
  'cloud-identity',
];

/** Parts that anybody may use, by how their references are written. */
const PUBLIC_REFERENCE = /^(?:[\w.-]+\/[\w.-]+(?:[/@]|$)|azure:[^/]+@\d)/;

/** Who a shared step is of, by its reference. */
const ownerOf = (reference: string) =>
  reference
    .replace(/^[a-z]+:/, '')
    .split('/')[0]
    .toLowerCase();

const isRead = (act: Act) => !act.inferred && !act.inherited;

const HINTS = new WeakMap<Unread, Kinds>();

/** Every capability asks it of every part. */
function hintOf(survey: Survey, item: Unread): Kinds {
  const hint = HINTS.get(item) ?? findHint(survey, item);
  HINTS.set(item, hint);
  return hint;
}

function findHint(survey: Survey, item: Unread): Kinds {
  switch (item.what) {
    case 'shared pipeline':
      return kindsOfPipeline(item);
    case 'script':
      return kindsOfScript(survey, item);
    default:
      return hintedKinds(item.words);
  }
}

/** Whether the way of the artifact into a registry is read. */
const isPublishRead = ({ acts }: Survey, within?: Pipeline) =>
  acts.some(
    act =>
      isRead(act) &&
      ['image-push', 'package-publish'].includes(act.kind) &&
      (within === undefined || act.pipeline === within),
  );

/** Whether the way into an environment is read. */
const isDeployRead = (survey: Survey) =>
  deploysOf(survey).some(({ act }) => isRead(act));

/**
 * Whether it may be where the artifact is made: a whole pipeline that nothing
 * else is read of, or a step that is called so while no other is known.
 */
function mayMakeArtifact(survey: Survey, item: Unread, hinted: Kinds): boolean {
  return item.what === 'shared pipeline'
    ? hinted === 'anything' || !isPublishRead(survey, item.pipeline)
    : hinted !== 'anything' && !isPublishRead(survey);
}

/** Whether all of the delivery may be in it, and with it what decides over it. */
function mayDeliverAll(survey: Survey, item: Unread, hinted: Kinds): boolean {
  return (
    item.what === 'shared pipeline' &&
    hinted === 'anything' &&
    !isPublishRead(survey) &&
    !isDeployRead(survey)
  );
}

/** Something of the pipeline is known beside the part. */
const isPartOfMore = ({ acts }: Survey, { pipeline }: Unread) =>
  acts.some(
    act => act.pipeline === pipeline && isRead(act) && act.kind !== 'harmless',
  );

/** What only a part may hold that stands for a pipeline of its own. */
const OF_PIPELINES: readonly ActKind[] = ['cache', 'approval'];
/** What goes with a deploy even where another step does that. */
const AFTER_DEPLOYS: readonly ActKind[] = ['smoke-test', 'notify'];

const CARRIES_ON = /promot|pipeline|trigger|workflow|release|rollout/i;

/** Whether it may deploy to more than one environment. */
function mayHoldSeveral(item: Unread, hinted: Kinds): boolean {
  return item.what === 'shared pipeline' || isStartedNext(item)
    ? hinted === 'anything' || hinted.has('rollout-health')
    : CARRIES_ON.test(item.words);
}

/** What remains where the name of the part says nothing. */
function unnamed(survey: Survey, item: Unread): (kind: ActKind) => boolean {
  if (item.what === 'shared pipeline') {
    return () => true;
  }
  const isOwn = ownOwners(survey).has(ownerOf(item.reference));
  const isPublic =
    item.what === 'shared step' &&
    !isOwn &&
    PUBLIC_REFERENCE.test(item.reference) &&
    isPartOfMore(survey, item);
  const deployRead = isDeployRead(survey);
  return kind =>
    !OF_PIPELINES.includes(kind) &&
    (!isPublic || OF_THIRD_PARTY.includes(kind)) &&
    !(deployRead && DEPLOYS.includes(kind) && !AFTER_DEPLOYS.includes(kind));
}

/**
 * Whether a part that could not be read may hold an act of one of these kinds,
 * as somebody would say who knows such pipelines: what a part is called, whose
 * it is and what else is known of the delivery decide.
 *
 * @internal
 */
export function mayHold(
  survey: Survey,
  item: Unread,
  { kinds, on, severalDeploys }: Wanted,
): boolean {
  if (on && !on.some(event => item.events.has(event))) {
    return false;
  }
  const hinted = hintOf(survey, item);
  if (severalDeploys && !mayHoldSeveral(item, hinted)) {
    return false;
  }
  const words = `${item.words} ${item.reference}`;
  const allowed = hinted === 'anything' ? unnamed(survey, item) : () => true;
  return kinds.some(kind => {
    if (hinted !== 'anything' && !hinted.has(kind)) {
      return false;
    }
    if (OF_ARTIFACT.includes(kind)) {
      return SAYS_ARTIFACT.test(words) || mayMakeArtifact(survey, item, hinted);
    }
    if (kind === 'policy') {
      return SAYS_POLICY.test(words) || mayDeliverAll(survey, item, hinted);
    }
    return allowed(kind);
  });
}
