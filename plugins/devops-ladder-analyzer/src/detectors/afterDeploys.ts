import type { Absence } from './conclude';
import { deploysOf } from './deploys';
import type { Survey } from './Survey';
import { ASK_DEPLOYER } from './howToResolve';

/**
 * Where nothing deploys, what follows from deploys is somebody else's; and it
 * may be done by the pipelines of the deployment repository.
 *
 * @internal
 */
export function afterDeploys(survey: Survey, absence: Absence): Absence {
  const open: Absence = { inDeployment: 'pipelines', ...absence };
  return deploysOf(survey).length === 0
    ? { ...open, elsewhere: absence.elsewhere ?? ASK_DEPLOYER }
    : open;
}
