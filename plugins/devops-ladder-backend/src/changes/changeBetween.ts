import { Assessment } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { isDeepStrictEqual } from 'node:util';
import { ChangeCause, ServiceChange, standingOf } from './types';

/** The collector that reads the files of a service. */
const CODE = 'repository';

/** An assessment, and when it was made. */
interface Judged {
  entityRef: string;
  assessedAt: string;
  assessment: Assessment;
}

/** What was read between two assessments. */
export interface NewEvidence {
  /** Collectors that say something else than before, or fail since. */
  collectors: readonly string[];
  /** State of the service's files that was read. */
  commit?: string;
}

/**
 * What changed for a service from one assessment to the next, and why; nothing
 * where it stands as before.
 */
export function changeBetween(
  before: Judged | undefined,
  after: Judged,
  read: NewEvidence,
): ServiceChange | undefined {
  const now = standingOf(after.assessment);
  const then = before && standingOf(before.assessment);
  if (then && isDeepStrictEqual(then, now)) {
    return undefined;
  }
  return {
    entityRef: after.entityRef,
    at: after.assessedAt,
    cause: before
      ? causeOf(before.assessment, after.assessment, read)
      : { kind: 'first' },
    ...(then && { before: then }),
    after: now,
  };
}

/** The first that holds in the order of `ChangeCause`. */
function causeOf(
  before: Assessment,
  after: Assessment,
  { collectors, commit }: NewEvidence,
): ChangeCause {
  const others = collectors.filter(collector => collector !== CODE);
  if (others.length < collectors.length) {
    return { kind: 'code', ...(commit && { commit }) };
  }
  if (others.length) {
    return { kind: 'evidence', collector: others[0] };
  }
  if (!isDeepStrictEqual(waived(before), waived(after))) {
    return { kind: 'waiver' };
  }
  if (!isDeepStrictEqual(stated(before), stated(after))) {
    return { kind: 'situation' };
  }
  return { kind: 'model', modelVersion: after.modelVersion };
}

function waived({ capabilities }: Assessment): string[] {
  return capabilities
    .filter(({ outcome }) => outcome === 'waived')
    .map(({ capability }) => capability);
}

/** Defaults belong to the model and are left out. */
function stated({ situation, needed }: Assessment) {
  const facts = situation.filter(({ origin }) => origin !== 'assumed');
  return [facts.map(({ fact, value }) => [fact, value]), needed.byOwner];
}
