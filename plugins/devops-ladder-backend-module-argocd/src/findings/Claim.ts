import {
  Evidence,
  ObservedFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Who says something, and when. @internal */
export type Stamp = Pick<Evidence, 'strength' | 'collector' | 'seenAt'>;

/** Evidence before it is known who says it. @internal */
export type Claim = Omit<Evidence, keyof Stamp>;

/** @internal */
export type FactClaim = Omit<ObservedFact, keyof Stamp>;
