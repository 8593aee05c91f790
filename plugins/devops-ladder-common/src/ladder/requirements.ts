import {
  deployable,
  inProduction,
  notDeprecated,
  onKubernetes,
  regulatedBy,
} from './commonConditions';
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
    anyOf: [[notDeprecated, { fact: 'delivers', noneOf: ['documentation'] }]],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'keep-an-environment-current',
    level: 2,
    when: 'deployable, and lifecycle is production or environments ≥ 1',
    facts: ['delivers', 'lifecycle', 'environments'],
    anyOf: [
      [deployable, inProduction],
      [deployable, notDeprecated, { fact: 'environments', atLeast: 1 }],
    ],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'frequent-release',
    level: 2,
    when: 'deploy-frequency is monthly or more often',
    facts: ['lifecycle', 'deploy-frequency'],
    anyOf: [[notDeprecated, { fact: 'deploy-frequency', atLeast: 'monthly' }]],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'governed-promotion',
    level: 3,
    when: 'deployable, and environments ≥ 3, or environments ≥ 2 with deploy-frequency on-demand',
    facts: ['delivers', 'lifecycle', 'environments', 'deploy-frequency'],
    anyOf: [
      [deployable, notDeprecated, { fact: 'environments', atLeast: 3 }],
      [
        deployable,
        notDeprecated,
        { fact: 'environments', atLeast: 2 },
        { fact: 'deploy-frequency', atLeast: 'on-demand' },
      ],
    ],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'costly-bad-deploy',
    level: 3,
    when: 'deployable, lifecycle is production, and bad-release-impact is costly or critical',
    facts: ['delivers', 'lifecycle', 'bad-release-impact'],
    anyOf: [
      [
        deployable,
        inProduction,
        { fact: 'bad-release-impact', oneOf: ['costly', 'critical'] },
      ],
    ],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'audit-trail',
    level: 3,
    when: 'deployable, lifecycle is production, and audit-required',
    facts: ['delivers', 'lifecycle', 'audit-required', 'compliance'],
    anyOf: [
      [deployable, inProduction, { fact: 'audit-required', is: true }],
      // Where nobody states it, an audit follows from compliance.
      [
        deployable,
        inProduction,
        { fact: 'audit-required', known: false },
        { fact: 'compliance', names: regulatedBy },
      ],
    ],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'drift-on-kubernetes',
    level: 4,
    when: 'deployable, runtime is kubernetes, and drift-pain or clusters ≥ 2',
    facts: ['delivers', 'lifecycle', 'runtime', 'drift-pain', 'clusters'],
    anyOf: [
      [
        deployable,
        notDeprecated,
        onKubernetes,
        { fact: 'drift-pain', is: true },
      ],
      [
        deployable,
        notDeprecated,
        onKubernetes,
        { fact: 'clusters', atLeast: 2 },
      ],
    ],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'enforced-supply-chain',
    level: 5,
    when: 'lifecycle is production, and compliance names soc2, iso27001, pci-dss, hipaa or fedramp',
    facts: ['lifecycle', 'compliance'],
    anyOf: [[inProduction, { fact: 'compliance', names: regulatedBy }]],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'measured-delivery',
    level: 5,
    when: 'deployable, lifecycle is production, and measure-delivery',
    facts: ['delivers', 'lifecycle', 'measure-delivery'],
    anyOf: [[deployable, inProduction, { fact: 'measure-delivery', is: true }]],
    scope: 'service',
    state: 'active',
  },
  {
    id: 'many-teams',
    level: 6,
    when: 'team-count > 6 and hand-built-share ≥ 0.5',
    facts: ['team-count', 'hand-built-share'],
    anyOf: [
      [
        { fact: 'team-count', moreThan: { threshold: 'many-teams' } },
        {
          fact: 'hand-built-share',
          atLeast: { threshold: 'hand-built-share' },
        },
      ],
    ],
    scope: 'organisation',
    state: 'active',
  },
];
