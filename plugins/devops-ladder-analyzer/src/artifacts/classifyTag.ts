import type { Events } from '../pipeline/types';

/**
 * How a version moves: never, it is unique without saying from what it was
 * made, it moves, or that cannot be known.
 *
 * @internal
 */
export type TagKind = 'immutable' | 'unique' | 'mutable' | 'unknown';

const COMMIT =
  /github\.sha|GITHUB_SHA|\.head\.sha|git rev-parse|git describe|git log -1|COMMIT_SHA|SHORT_SHA|GIT_COMMIT|GIT_SHA|type=sha|@sha256:|\bsha-|\$\{?sha\}?|commit_?(?:hash|id|sha)|workflow_run\.head_sha|CIRCLE_SHA1|Build\.SourceVersion|BUILD_SOURCEVERSION|BITBUCKET_COMMIT|BUILDKITE_COMMIT|DRONE_COMMIT(?:_SHA)?\b|\{\{\s*revision\s*\}\}|\b[0-9a-f]{40}\b/i;
const VERSION =
  /version-action\(|type=semver|type=pep440|type=ref,event=tag|release\.tag_name|GitVersion|semver|refs\/tags|GITHUB_REF_NAME#v|(?:^|[^a-z])v?\d+\.\d+\.\d+(?!-SNAPSHOT)|npm pkg get version|package\.json.*version|project\.version|steps\.(?:version|release|semver|tag)[\w-]*\.outputs|needs\.(?:version|release|semver|tag)[\w-]*\.outputs|new_tag|inputs\.(?:version|tag|image[-_]tag)|CI_COMMIT_TAG|BITBUCKET_TAG|BUILDKITE_TAG|DRONE_TAG|DRONE_SEMVER/i;
const REF_NAME =
  /github\.ref_name|GITHUB_REF_NAME|github\.ref\b|GITHUB_REF\b|github\.event\.release|CI_COMMIT_(?:REF_NAME|REF_SLUG|BRANCH)|CIRCLE_(?:TAG|BRANCH)|Build\.SourceBranch|BITBUCKET_BRANCH|BUILDKITE_BRANCH|DRONE_BRANCH|BRANCH_NAME/;
const UNIQUE =
  /run_number|run_id|GITHUB_RUN|BUILD_NUMBER|BUILD_TAG|CI_PIPELINE_I?ID|CI_JOB_ID|CIRCLE_BUILD_NUM|CIRCLE_PIPELINE_(?:NUMBER|ID)|Build\.Build(?:Id|Number)|BUILD_BUILDID|BUILDKITE_BUILD_NUMBER|DRONE_BUILD_NUMBER|BITBUCKET_BUILD_NUMBER|\$\(date|timestamp|created_at/i;
const MOVING =
  /^(?:latest|main|master|develop|dev|staging|stage|prod|production|edge|stable|nightly|test|next|v?\d+|[a-z]+-latest|latest-[a-z]+)$/;

/**
 * Classifies a tag whose variables are already replaced.
 *
 * @internal
 */
export function classifyTag(tag: string, events: Events): TagKind {
  const metadata = /metadata-action\(([\s\S]*)\)/.exec(tag);
  const onTags = [...events.keys()].every(
    event => event === 'tag' || event === 'release',
  );
  if (metadata?.[1] === 'default') {
    return onTags ? 'immutable' : 'mutable';
  }
  if (COMMIT.test(tag)) {
    return 'immutable';
  }
  if (VERSION.test(tag) && !/SNAPSHOT/.test(tag)) {
    return 'immutable';
  }
  // A ref with a number or a time beside it does not move.
  if (UNIQUE.test(tag)) {
    return 'unique';
  }
  if (REF_NAME.test(tag)) {
    return onTags ? 'immutable' : 'mutable';
  }
  if (metadata) {
    return /type=(?:raw|ref)/.test(metadata[1]) && !/\$|\{\{/.test(metadata[1])
      ? 'mutable'
      : 'unknown';
  }
  if (MOVING.test(tag) || tag === '') {
    return 'mutable';
  }
  return /[${(]/.test(tag) ? 'unknown' : 'mutable';
}

/**
 * The tag of an image reference; `''` where it has none.
 *
 * @internal
 */
export function tagOf(reference: string): string {
  if (
    reference.includes('@sha256:') ||
    reference.includes('metadata-action(')
  ) {
    return reference;
  }
  const colon = reference.lastIndexOf(':');
  const slash = reference
    .replace(/\$\{\{[^}]*\}\}|\$\{[^}]*\}|\$\([^)]*\)/g, m =>
      '_'.repeat(m.length),
    )
    .lastIndexOf('/');
  if (colon > slash) {
    return reference.slice(colon + 1);
  }
  return /^\$[{(]|\$\{\{/.test(reference) && !reference.includes('/')
    ? reference
    : '';
}
