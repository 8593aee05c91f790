/**
 * What an organisation teaches the analyzer of its own tools and shared
 * pipelines; plain data, as `readKnowledgePack` accepts it.
 *
 * @public
 */
export interface KnowledgePack {
  /** The entry that stands first has the first word. */
  readonly entries: readonly KnowledgeEntry[];
}

/** @public */
export type KnowledgeEntry = KnowledgeTool | KnowledgePart;

/**
 * A command, action or container image of the organisation, as a row of the
 * tool catalogue. A tool with several modes has several entries.
 *
 * @public
 */
export interface KnowledgeTool {
  /** Its id, which evidence names. */
  tool: string;
  /** Kinds of acts, e.g. `deploy`; none where it is known and of no interest. */
  proves: string | string[];
  /** `owner/name`, without version; a trailing `*` matches the rest. */
  actions?: string | string[];
  /** Program and words that follow it: `a|b` are alternatives, `~word` stands anywhere. */
  commands?: string | string[];
  /** Images without registry and tag. */
  images?: string | string[];
  /** All have to hold. */
  when?: KnowledgeCondition | KnowledgeCondition[];
  /** None may hold. */
  unless?: KnowledgeCondition | KnowledgeCondition[];
  /** Whether a finding fails it; `blocking` when absent. */
  gate?: string | KnowledgeGate;
  /** Where it deploys to: `kubernetes`, `serverless`, `paas` or `vm`. */
  runtime?: string;
  /** `--dry-run` does not make it harmless. */
  dryRunCounts?: boolean;
  /** Where it matches, these tools that are built in do not: all, or those with these ids. */
  replaces?: boolean | string | string[];
  /** Uses that count: a shell line, or `uses: owner/name key=value`. An entry that misses one is not taken. */
  examples?: string | string[];
  /** Uses that look alike and do not count. */
  nearMisses?: string | string[];
}

/**
 * A pipeline, template, orb, library step or action that is kept in another
 * repository.
 *
 * @public
 */
export interface KnowledgePart {
  /** Its id, which evidence names. */
  shared: string;
  references: KnowledgeReference | KnowledgeReference[];
  /** What it does, in this order. */
  proves: string | KnowledgeStage | Array<string | KnowledgeStage>;
  /** It does nothing else: what is not named is not there. */
  complete?: boolean;
  /** Calls that the entry is about; all have to hold. */
  when?: KnowledgeCondition | KnowledgeCondition[];
  unless?: KnowledgeCondition | KnowledgeCondition[];
}

/**
 * How pipelines refer to a shared part: `owner/repository/path@version`, or
 * the keys of its CI system, e.g. `{ project, file }`. `*` stands for
 * anything; without a version every one is meant.
 *
 * @public
 */
export type KnowledgeReference = string | { [key: string]: string };

/**
 * One thing that a shared part does.
 *
 * @public
 */
export interface KnowledgeStage {
  kinds: string | string[];
  /** Whether a finding fails the run; `blocking` when absent. */
  gate?: string | KnowledgeGate;
  /** Where it deploys to. */
  runtime?: string;
  /** The environment that it deploys to. */
  environment?: string | KnowledgeEnvironment;
  /** The events on which it runs; all of the call when absent. */
  on?: string | string[];
  /** A person has to start it. */
  byHand?: boolean;
  /** How an image that it pushes is tagged: `commit`, `version`, `unique` or `moving`. */
  tags?: string;
  when?: KnowledgeCondition | KnowledgeCondition[];
  unless?: KnowledgeCondition | KnowledgeCondition[];
}

/** @public */
export interface KnowledgeEnvironment {
  name?: string;
  /** The input of the call that names it, instead. */
  input?: string;
  /** What it is, where its name does not say: `production`, `staging`, `test`, `development` or `preview`. */
  tier?: string;
  /** The CI system records the deployment to it. */
  records?: boolean;
}

/** @public */
export interface KnowledgeGate {
  default: string;
  /** Any of them turns it blocking. */
  blockingWhen?: KnowledgeCondition | KnowledgeCondition[];
  /** Any of them turns it advisory. */
  advisoryWhen?: KnowledgeCondition | KnowledgeCondition[];
  /** Whether it blocks may be a setting outside the files. */
  decidedElsewhere?: boolean;
  /** Why it does not block. */
  note?: string;
}

/**
 * One condition on how something is called: it names one of `input`, `flag`,
 * `word`, `env`, `file` and `text`. In `like` and `text`, `*` stands for
 * anything.
 *
 * @public
 */
export interface KnowledgeCondition {
  not?: boolean;
  input?: string | string[];
  flag?: string | string[];
  word?: string | string[];
  env?: string;
  file?: string;
  text?: string | string[];
  is?: KnowledgeValue | KnowledgeValue[];
  like?: string | string[];
}

/** @public */
export type KnowledgeValue = string | number | boolean;

/**
 * Why an entry was not taken.
 *
 * @public
 */
export interface KnowledgeProblem {
  /** Where in the list, e.g. `[2].proves[0]`. */
  key: string;
  /** The id of the entry, where it has one. */
  entry?: string;
  message: string;
}
