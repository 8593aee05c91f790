import {
  assess,
  defaultLadder,
  memo,
  resolveSituation,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';

/** The memo of a service of which only the catalog says something. */
export function memoText(): string {
  const assessment = assess({
    ladder: defaultLadder,
    evidence: [],
    traps: [],
    situation: resolveSituation({
      ladder: defaultLadder,
      lifecycle: 'production',
      type: 'service',
      declared: [],
      observed: [],
    }),
    at: SEEN_AT,
  });
  return memo({
    service: { name: 'Checkout', ref: 'component:default/checkout' },
    ladder: defaultLadder,
    assessment,
    at: SEEN_AT,
  });
}
