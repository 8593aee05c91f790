import { Problem } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Deployer, Source } from '../objects/Deployer';

const isGit = (source: Source | undefined) => source?.kind === 'git';

/** Itself, or what keeps the object that names a chart. @internal */
export const isFromGit = ({ source, heldBy }: Deployer) =>
  isGit(source) || isGit(heldBy?.source);

/** The sources in Git that it follows. @internal */
export function gitSources({ source, heldBy }: Deployer): Source[] {
  return [source, heldBy?.source].filter(
    (each): each is Source => each !== undefined && isGit(each),
  );
}

/** @internal */
export const isSuspended = ({ suspended }: Deployer) => suspended;

/** What is suspended before it, so that no change of Git arrives. @internal */
export function suspendedUpstream({
  source,
  heldBy,
}: Deployer): string | undefined {
  if (source?.suspended) {
    return source.name;
  }
  if (heldBy?.suspended) {
    return `Kustomization ${heldBy.name}`;
  }
  return heldBy?.source.suspended ? heldBy.source.name : undefined;
}

/** @internal */
export const upstreamProblem = ({
  source,
  heldBy,
}: Deployer): Problem | undefined => source?.problem ?? heldBy?.source.problem;

/** @internal */
export const hasApplied = ({ applied }: Deployer) => applied !== undefined;

/** It waits for something, or its last attempt failed, before anything is applied. */
const KEEPS_UP = ['HealthCheckFailed', 'TestFailed'];

/** Why drift is not corrected now, although it is to be. @internal */
export function hindrance({ ready, stalled }: Deployer): string | undefined {
  if (stalled) {
    return stalled;
  }
  const reason = ready?.reason ?? '';
  return ready?.status === 'False' && !KEEPS_UP.includes(reason)
    ? reason || 'not ready'
    : undefined;
}

/** E.g. `main@sha1:7f3c1e0`. @internal */
export function shortRevision(revision: string): string {
  return revision.replace(/((?:sha\d+):[0-9a-f]{7})[0-9a-f]+/g, '$1');
}

/** E.g. `every 10m`. @internal */
export function interval({ interval: each }: Deployer): string | undefined {
  return each && `every ${each}`;
}

/** What was applied last, in words. @internal */
export function lastApplied({
  applied,
  releases,
}: Deployer): string | undefined {
  return [
    applied && `${shortRevision(applied)}`,
    releases?.last && `released ${releases.last}`,
  ]
    .filter(Boolean)
    .join(', ');
}
