import {
  declaredEvidence,
  parseAnnotations,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  CollectContext,
  CollectorAnswer,
  EvidenceCollector,
  ServiceTarget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';

/** What owners attest in annotations of the entity. */
export class DeclaredCollector implements EvidenceCollector {
  readonly id = 'declared';
  readonly strength = 'declared';

  async *collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer> {
    for (const { entityRef, entity } of services) {
      yield {
        entityRef,
        status: 'collected',
        findings: {
          evidence: declaredEvidence(
            parseAnnotations(entity.metadata.annotations, context.ladder),
            { collector: this.id, seenAt: context.at },
          ),
          traps: [],
          facts: [],
        },
      };
    }
  }
}
