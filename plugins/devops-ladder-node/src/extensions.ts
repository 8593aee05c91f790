import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { LadderCustomisation } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { EvidenceCollector } from './EvidenceCollector';

/**
 * Where modules add their collectors.
 *
 * @public
 */
export interface EvidenceCollectorsExtensionPoint {
  /** Throws where a collector of the same id was added before. */
  addCollector(...collectors: EvidenceCollector[]): void;
}

/**
 * Extension point for collectors of evidence.
 *
 * @public
 */
export const evidenceCollectorsExtensionPoint =
  createExtensionPoint<EvidenceCollectorsExtensionPoint>({
    id: 'devops-ladder.evidence-collectors',
  });

/**
 * Where modules change the ladder: switch entries off, move thresholds, add
 * capabilities, traps, facts and requirements.
 *
 * @public
 */
export interface LadderExtensionPoint {
  /**
   * An entry that cannot be used is left out with a visible reason; this never
   * throws. Configuration has the last word.
   */
  customise(...customisations: LadderCustomisation[]): void;
}

/**
 * Extension point for changes of the ladder. A capability that a module adds
 * takes its evidence from a collector of
 * {@link evidenceCollectorsExtensionPoint}, or from the owner's word.
 *
 * @public
 */
export const ladderExtensionPoint = createExtensionPoint<LadderExtensionPoint>({
  id: 'devops-ladder.ladder',
});
