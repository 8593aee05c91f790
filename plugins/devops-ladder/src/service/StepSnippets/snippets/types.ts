/**
 * The CI systems that snippets are written for.
 *
 * @internal
 */
export const SNIPPET_SYSTEMS = [
  'github-actions',
  'gitlab-ci',
  'azure-pipelines',
] as const;

/** @internal */
export type SnippetSystem = (typeof SNIPPET_SYSTEMS)[number];

/**
 * What brings a capability, to paste into a pipeline. What stands between
 * angle brackets is to be replaced. A system is left out where the change is
 * not made in its pipeline definition.
 *
 * @internal
 */
export type Snippets = Partial<Record<SnippetSystem, string>>;
