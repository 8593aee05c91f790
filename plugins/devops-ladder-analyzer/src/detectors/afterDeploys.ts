import type { Absence } from './conclude';
import { deploysOf } from './deploys';
import type { Survey } from './Survey';
import { ASK_DEPLOYER } from './howToResolve';

/** Where nothing deploys, what follows from deploys is somebody else's. @internal */
export function afterDeploys(survey: Survey, absence: Absence): Absence {
  return deploysOf(survey).length === 0
    ? { ...absence, elsewhere: absence.elsewhere ?? ASK_DEPLOYER }
    : absence;
}
