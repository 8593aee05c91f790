import {
  Assessment,
  CapabilityResult,
  Evidence,
  ServiceDetail,
  SituationFact,
  TrapResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { recorded } from './recorded';

/** When everything in the fixtures was seen. */
export const SEEN_AT = recorded.seatInventory.asOf;

function assessmentOf(detail: ServiceDetail): Assessment {
  if (!detail.assessment) {
    throw new Error(`${detail.service.entityRef} was not assessed`);
  }
  return detail.assessment;
}

const seatInventory = assessmentOf(recorded.seatInventory);

export const { capabilities, traps, situation } = seatInventory as {
  capabilities: CapabilityResult[];
  traps: TrapResult[];
  situation: SituationFact[];
};

/** What the seat inventory shows of a capability. */
export function resultOf(capability: string): CapabilityResult {
  const result = capabilities.find(item => item.capability === capability);
  if (!result) {
    throw new Error(`The ladder has no ${capability}`);
  }
  return result;
}

/** What a file says of the tests. */
export const testEvidence: Evidence = resultOf('unit-tests').evidence[0];

/** A result without evidence, to be completed. */
export function capabilityResult(
  result: Pick<CapabilityResult, 'capability' | 'outcome'> &
    Partial<CapabilityResult>,
): CapabilityResult {
  return {
    declaredOnly: false,
    inherited: false,
    reason: `Nothing in the repository decides ${result.capability}.`,
    traps: [],
    evidence: [],
    contradictions: [],
    ...result,
  };
}

/** A service that has rung 3 for certain and needs rung 4. */
export function assessment(overrides: Partial<Assessment> = {}): Assessment {
  return { ...seatInventory, ...overrides };
}

/** A service of which nothing is known: it may hold any rung up to 5. */
export const uncertainAssessment = assessmentOf(recorded.harbourOffice);

/** A service with all that it needs. */
export const rightSizedAssessment = assessmentOf(recorded.routeOptimizer);

/** A service that needs rung 3 and has no pipeline, with a long way to go. */
export const farAssessment = assessmentOf(recorded.freightCheckout);
