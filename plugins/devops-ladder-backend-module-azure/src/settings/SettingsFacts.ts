import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Definition } from '../project/Definition';
import { OwnEnvironment } from '../project/ownEnvironments';
import { Repository } from '../project/Repository';
import { Check } from './checks';
import { Enablement } from './enablement';
import { BranchPolicy } from './policies';

/**
 * Everything that is known of the settings that concern one service.
 *
 * @internal
 */
export interface SettingsFacts {
  /** Of the page of the project. */
  webUrl: string;
  /** None where the files are elsewhere. */
  repository?: Repository;
  /** Of the service in the repository. */
  folder?: string;
  /** In force on the default branch; not asked where there is no repository. */
  policies?: Reading<BranchPolicy[]>;
  /** All of the project. */
  definitions: Reading<Definition[]>;
  /** Those that the service is deployed to. */
  environments: Reading<OwnEnvironment[]>;
  /** Before those that are production, by the id of the environment. */
  checks?: Reading<Map<string, Check[]>>;
  /** Service connections that wait for an approval; asked only where an environment does not. */
  connections?: Reading<string[]>;
  /** Not asked where there is no Advanced Security; nothing where it does not list the repository. */
  security?: Reading<Enablement | undefined>;
}
