/**
 * What a step does, as far as the ladder cares.
 *
 * @internal
 */
export type ActKind =
  | 'build'
  | 'install'
  | 'unit-test'
  | 'integration-test'
  | 'lint'
  | 'coverage-gate'
  | 'quality-service'
  | 'dependency-scan'
  | 'secret-scan'
  | 'sast'
  | 'image-scan'
  | 'iac-scan'
  | 'dast'
  | 'sbom'
  | 'sign'
  | 'provenance'
  | 'policy'
  | 'image-build'
  | 'image-push'
  | 'package-publish'
  | 'retag'
  | 'deploy'
  | 'source-deploy'
  | 'iac-apply'
  | 'rollback'
  | 'rollout-health'
  | 'smoke-test'
  | 'cache'
  | 'cloud-identity'
  | 'cloud-key'
  | 'platform-password'
  | 'cluster-login'
  | 'notify'
  | 'report'
  /** The build is kept with the run of the pipeline, for a while. */
  | 'artifact-store'
  | 'deploy-record'
  | 'approval'
  | 'gitops-write'
  /** Edits a version in a file; a write only once it is committed. */
  | 'gitops-edit'
  | 'gitops-sync'
  | 'throwaway-cluster'
  /** Known, and of no interest. */
  | 'harmless';

/**
 * A text that is looked for; a regular expression is one.
 *
 * @internal
 */
export interface TextPattern {
  test(text: string): boolean;
}

/**
 * One condition on how a tool is called. `input` is looked at where an action
 * is used, `flag` and `word` where a command is; `env` and `file` always.
 *
 * @internal
 */
export type Condition = { not?: boolean } & (
  | { input: string | string[]; is?: string[]; like?: TextPattern }
  | { flag: string | string[]; is?: string[]; like?: TextPattern }
  | { word: string[] }
  | { env: string; is?: string[] }
  /** A file of the repository with this name says so. */
  | { file: string; like: TextPattern }
  /** The text of the step, its script and inputs together. */
  | { text: TextPattern }
);

/** @internal */
export interface GateRule {
  default: 'blocking' | 'advisory' | 'unknown';
  /** Any of them turns it blocking. */
  blockingWhen?: Condition[];
  /** Any of them turns it advisory; beats `blockingWhen`. */
  advisoryWhen?: Condition[];
  /** Whether it blocks may be a setting outside the files. */
  decidedElsewhere?: boolean;
  /** Why it is advisory without more ado. */
  note?: string;
}

/** @internal */
export type RuntimeKind = 'kubernetes' | 'serverless' | 'paas' | 'vm';

/**
 * One use of a tool and what it proves. A tool with several modes has several
 * rows.
 *
 * @internal
 */
export interface ToolRow {
  /** Id of the tool, the `mechanism` of the evidence. */
  tool: string;
  proves: ActKind[];
  /** `owner/name` or `owner/name/path`; a trailing `*` matches the rest. */
  actions?: string[];
  /**
   * Program and words that follow it, flags left out. `a|b` are alternatives,
   * `~word` stands anywhere among the words.
   */
  commands?: string[];
  /** Container images without registry mirror and tag. */
  images?: string[];
  /** Reusable workflows are matched by `actions` as well. All have to hold. */
  when?: Condition[];
  /** None may hold: near misses. */
  unless?: Condition[];
  gate?: GateRule;
  runtime?: RuntimeKind;
  /** `--dry-run` does not make it harmless. */
  dryRunCounts?: boolean;
  /** It is of the organisation's knowledge pack. */
  isOrganisations?: boolean;
  /** Where it matches, these tools that are built in do not. */
  replaces?: 'all' | readonly string[];
  /** Uses that count: a shell line, or `uses: owner/name key=value`. */
  examples: string[];
  /** Uses that look alike and do not count. */
  nearMisses: string[];
}
