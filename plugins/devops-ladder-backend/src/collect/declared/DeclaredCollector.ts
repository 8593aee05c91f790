import {
  defaultLadder,
  Evidence,
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
            entity.metadata.annotations ?? {},
            context.at,
          ),
          traps: [],
          facts: [],
        },
      };
    }
  }
}

function declaredEvidence(
  annotations: Record<string, string>,
  at: string,
): Evidence[] {
  const { attestations, notApplicable } = parseAnnotations(
    annotations,
    defaultLadder,
  );
  const common = {
    strength: 'declared',
    mechanism: 'attestation',
    places: [],
    collector: 'declared',
    seenAt: at,
  } as const;
  return [
    ...attestations.map(({ capability, note }) => ({
      ...common,
      capability,
      outcome: 'met' as const,
      statement: `The owner attests it: ${note}`,
    })),
    ...notApplicable.map(({ capability, reason }) => ({
      ...common,
      capability,
      outcome: 'not-applicable' as const,
      statement: `The owner declares it not applicable: ${reason}`,
    })),
  ];
}
