import { Requirement } from './types';

/**
 * Each maps to the lowest rung that satisfies it. A deprecated service needs
 * nothing: no requirement applies to it.
 *
 * @internal
 */
export const requirements: Requirement[] = [
  {
    id: 'stop-broken-merges',
    level: 1,
    when: 'always, unless the service is deprecated or documentation only',
    facts: ['lifecycle', 'delivers'],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'keep-an-environment-current',
    level: 2,
    when: 'deployable, and lifecycle is production or environments ≥ 1',
    facts: ['delivers', 'lifecycle', 'environments'],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'frequent-release',
    level: 2,
    when: 'deploy-frequency is monthly or more often',
    facts: ['lifecycle', 'deploy-frequency'],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'governed-promotion',
    level: 3,
    when: 'deployable, and environments ≥ 3, or environments ≥ 2 with deploy-frequency on-demand',
    facts: ['delivers', 'lifecycle', 'environments', 'deploy-frequency'],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'costly-bad-deploy',
    level: 3,
    when: 'deployable, lifecycle is production, and bad-release-impact is costly or critical',
    facts: ['delivers', 'lifecycle', 'bad-release-impact'],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'audit-trail',
    level: 3,
    when: 'deployable, lifecycle is production, and audit-required',
    facts: ['delivers', 'lifecycle', 'audit-required', 'compliance'],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'drift-on-kubernetes',
    level: 4,
    when: 'deployable, runtime is kubernetes, and drift-pain or clusters ≥ 2',
    facts: ['delivers', 'lifecycle', 'runtime', 'drift-pain', 'clusters'],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'enforced-supply-chain',
    level: 5,
    when: 'lifecycle is production, and compliance names soc2, iso27001, pci-dss, hipaa or fedramp',
    facts: ['lifecycle', 'compliance'],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'measured-delivery',
    level: 5,
    when: 'deployable, lifecycle is production, and measure-delivery',
    facts: ['delivers', 'lifecycle', 'measure-delivery'],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'many-teams',
    level: 6,
    when: 'team-count > 6 and hand-built-share ≥ 0.5',
    facts: ['team-count', 'hand-built-share'],
    scope: 'organisation',
    state: 'active',
  },
];
