import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Project } from '../project/Project';
import { NamedEnvironment } from '../project/Tiers';
import { MergedConfig } from './merged/readMerged';
import { RegistryFacts } from './registry/readRegistry';
import { SecurityFacts } from './security/SecurityFacts';

/** @internal */
export interface DefaultBranch {
  isProtected: boolean;
  /** Everybody with the role Developer may push past merge requests. */
  isOpenToDevelopers: boolean;
  /** Who else may, in words; undefined where it is not shown. */
  pushers?: string[];
}

/** A protected environment of a project, or a protected tier of a group. @internal */
export interface Protection {
  /** Of the environment, or the tier. */
  name: string;
  /** So many approvals are required before a deployment. */
  approvals: number;
  /** Who may deploy, in words. */
  deployers: string[];
}

/**
 * Everything that is known of the settings of one project.
 *
 * @internal
 */
export interface SettingsFacts {
  project: Project;
  /** Undefined where nothing was pushed yet. */
  branch?: Reading<DefaultBranch>;
  /** Whether a group requires pipelines to succeed; asked only where the project does not. */
  groupChecks?: Reading<boolean>;
  environments: Reading<NamedEnvironment[]>;
  /** Asked only where there is an environment that is production. */
  protections?: Reading<Protection[]>;
  /** Those of the groups, by tier; asked only where the project requires no approval. */
  groupProtections?: Reading<Protection[]>;
  /** Asked only where the project shows settings of GitLab Premium. */
  security?: Reading<SecurityFacts | undefined>;
  /** Asked only where the project shows that it has one. */
  registry?: Reading<RegistryFacts | undefined>;
  /** Asked only where there is CI/CD. */
  merged?: Reading<MergedConfig | undefined>;
}
