/** Runs that GitHub makes up itself: Pages, Dependabot, default code scanning. */
const MADE_BY_GITHUB = /^dynamic\//;

/** Workflows that look after pull requests and issues, by the name of the file. */
const HOUSEKEEPING =
  /(?:^|[-_.])(?:label(?:er|s)?|stale|greet(?:ings?)?|welcome|assign(?:er|ee)?|auto-?merge|auto-?approve|triage|cla|dco|lock|drafter|semantic|title|backport|cherry-?pick|sync|notify|comment|sponsors?|renovate|dependabot)(?:[-_.]|$)/i;

/** Workflows that bring out what was built, once it is merged; they may wait for people. */
const DELIVERY =
  /(?:^|[-_.])(?:deploy(?:ment|s)?|release|publish|promote|rollout|rollback|cd|ship|delivery)(?:[-_.]|$)/i;

/** What starts continuous integration. */
const CI_EVENTS = ['push', 'pull_request', 'merge_group'];

const fileName = (path: string) =>
  path
    .replace(/@.*$/, '')
    .split('/')
    .pop()!
    .replace(/\.ya?ml$/i, '');

/** Whether a run is one of continuous integration. @internal */
export function isCiRun(run: { event: string; path: string }): boolean {
  return (
    CI_EVENTS.includes(run.event) &&
    !MADE_BY_GITHUB.test(run.path) &&
    !HOUSEKEEPING.test(fileName(run.path)) &&
    // What runs for a change is its CI, whatever the file brings out later.
    (run.event !== 'push' || !DELIVERY.test(fileName(run.path)))
  );
}

/** Whether a workflow belongs to the repository and could be CI. @internal */
export function isOwnWorkflow(path: string): boolean {
  return !MADE_BY_GITHUB.test(path);
}
