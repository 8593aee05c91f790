import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { LadderApis } from '../service';
import { registerFindActions } from './findActions';
import { registerLadderActions } from './ladderActions';
import { registerServiceAction } from './serviceAction';

/** What agents can ask; each answers under the permissions of its caller. */
export function registerActions(
  registry: ActionsRegistryService,
  apis: LadderApis,
) {
  registerServiceAction(registry, apis);
  registerFindActions(registry, apis);
  registerLadderActions(registry, apis);
}
