import { Start } from './Build';

interface Kind {
  /** The class of the cause, as Jenkins and its plugins name it. */
  like: RegExp;
  start: Start;
  isOfChange?: boolean;
}

/** The first that fits rules. */
const KINDS: Kind[] = [
  {
    like: /\.(?:NaginatorCause|ReplayCause|RestartDeclarativePipelineCause|RebuildCause|\w*Re[rR]un\w*Cause)$/,
    start: 'rerun',
  },
  { like: /\.TimerTrigger\$/, start: 'schedule' },
  { like: /\.(?:ParameterizedTimerTriggerCause)$/, start: 'schedule' },
  {
    like: /\.(?:Ghprb\w*Cause|GerritCause|GitHubPRCause|StashCause|BitbucketCause|BitBucketPPRPullRequest\w*Cause)$/,
    start: 'change',
    isOfChange: true,
  },
  {
    like: /\.(?:BranchEventCause|BranchIndexingCause|SCMTriggerCause|SCMTrigger\$SCMTriggerCause|GitHubPushCause|GitHubBranchCause|GitLabWebHookCause|BitBucketPushCause|BitBucketPPR\w*Cause|BitbucketServer\w*Cause|GitStatus\$CommitHookCause|GiteaPushCause|GogsCause)$/,
    start: 'change',
  },
  { like: /Cause\$UpstreamCause$|\.BuildUpstreamCause$/, start: 'upstream' },
  { like: /Cause\$(?:UserIdCause|UserCause)$/, start: 'person' },
];

/** The one that says most, of several: what is done again keeps its first causes. */
const TELLING: Start[] = ['rerun', 'change', 'upstream', 'person', 'schedule'];

/** @internal */
export function startOf(causes: string[]): {
  start: Start;
  isOfChange: boolean;
} {
  const kinds = causes.flatMap(
    cause => KINDS.find(({ like }) => like.test(cause)) ?? [],
  );
  return {
    start:
      TELLING.find(start => kinds.some(each => each.start === start)) ??
      'other',
    isOfChange: kinds.some(({ isOfChange }) => isOfChange),
  };
}

/** @internal */
export function isReplay(causes: string[]): boolean {
  return causes.some(cause => /\.ReplayCause$/.test(cause));
}
