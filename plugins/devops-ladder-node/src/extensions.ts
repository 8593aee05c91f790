import { createExtensionPoint } from '@backstage/backend-plugin-api';
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
