import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** @internal */
export interface RepositoryState {
  owner: string;
  name: string;
  /** Of its page. */
  url: string;
  isArchived: boolean;
  isEmpty: boolean;
  isPrivate: boolean;
  defaultBranch?: string;
  /** Absent is told from hidden: the credentials see what administrators see. */
  seesSettings: boolean;
}

/** @internal */
export interface ClassicProtection {
  contexts: string[];
  /** Undefined where only administrators may know. */
  isAdminEnforced?: boolean;
}

/** @internal */
export interface CodeScanningGate {
  tool: string;
  /** The least severity that stops a change; undefined for none. */
  severity?: string;
}

/** What the rules in force on the default branch demand. @internal */
export interface BranchRules {
  checks: string[];
  workflows: string[];
  codeScanning: CodeScanningGate[];
  /** Environments that a change must have been deployed to before it merges. */
  deployments: string[];
  /** Those who may go around the rules that require checks, in words; undefined where hidden. */
  bypass?: string[];
  /** There are more rules than were read. */
  isCut: boolean;
}

/** @internal */
export interface EnvironmentState {
  name: string;
  needsReview: boolean;
  /** Undefined where the version of GitHub does not say. */
  preventsSelfReview?: boolean;
  waitMinutes: number;
  hasBranchPolicy: boolean;
}

/** What only administrators see of the security settings. @internal */
export interface SecurityState {
  secretScanning?: boolean;
  pushProtection?: boolean;
  /** Undefined where it is not sold apart. */
  codeSecurity?: boolean;
}

/** @internal */
export interface Attested {
  release: string;
  url: string;
  /** Artifacts of the release that were looked up. */
  artifacts: Array<{ name: string; isAttested: boolean }>;
}

/**
 * Everything that is known of the settings of one repository.
 *
 * @internal
 */
export interface SettingsFacts {
  repository: RepositoryState;
  /** `null` for a branch without. */
  protection: Reading<ClassicProtection | null>;
  rules: Reading<BranchRules>;
  environments: Reading<EnvironmentState[]>;
  dependabotAlerts: Reading<boolean>;
  security: Reading<SecurityState>;
  /** Whether code scanning is set up by GitHub itself. */
  codeScanning?: Reading<boolean>;
  /** By the production environment: gates of other tools before it. */
  customGates?: Reading<Record<string, string[]>>;
  /** Undefined where nothing was released. */
  provenance?: Reading<Attested>;
}
