import { declaredFacts } from '../assessment/__testUtils__/scenario';
import { FactValue } from '../evidence/types';
import { defaultLadder } from './defaultLadder';
import { requirementApplies } from './requirementRules';

type Facts = Record<string, FactValue>;

const service: Facts = { lifecycle: 'production', delivers: 'service' };
const experiment: Facts = { ...service, lifecycle: 'experimental' };
const retired: Facts = { ...service, lifecycle: 'deprecated' };
const library: Facts = { ...service, delivers: 'library' };
const onKubernetes: Facts = { ...service, runtime: 'kubernetes' };

describe('requirementApplies', () => {
  it.each<[string, Facts, boolean]>([
    ['stop-broken-merges', service, true],
    ['stop-broken-merges', { ...service, delivers: 'other' }, true],
    ['stop-broken-merges', experiment, true],
    ['stop-broken-merges', { ...service, delivers: 'documentation' }, false],
    ['stop-broken-merges', retired, false],

    ['keep-an-environment-current', service, true],
    ['keep-an-environment-current', { ...service, delivers: 'website' }, true],
    ['keep-an-environment-current', { ...experiment, environments: 1 }, true],
    ['keep-an-environment-current', { ...experiment, environments: 0 }, false],
    ['keep-an-environment-current', { ...library, environments: 3 }, false],
    ['keep-an-environment-current', { ...retired, environments: 3 }, false],

    ['frequent-release', { ...library, 'deploy-frequency': 'monthly' }, true],
    ['frequent-release', { ...library, 'deploy-frequency': 'on-demand' }, true],
    ['frequent-release', { ...experiment, 'deploy-frequency': 'weekly' }, true],
    ['frequent-release', { ...service, 'deploy-frequency': 'yearly' }, false],
    ['frequent-release', { ...service, 'deploy-frequency': 'none' }, false],
    ['frequent-release', { ...retired, 'deploy-frequency': 'daily' }, false],

    ['governed-promotion', { ...service, environments: 3 }, true],
    ['governed-promotion', { ...experiment, environments: 4 }, true],
    ['governed-promotion', { ...service, environments: 2 }, false],
    [
      'governed-promotion',
      { ...service, environments: 2, 'deploy-frequency': 'on-demand' },
      true,
    ],
    [
      'governed-promotion',
      { ...service, environments: 2, 'deploy-frequency': 'daily' },
      false,
    ],
    [
      'governed-promotion',
      { ...service, environments: 1, 'deploy-frequency': 'on-demand' },
      false,
    ],
    ['governed-promotion', { ...library, environments: 5 }, false],
    ['governed-promotion', { ...retired, environments: 5 }, false],

    ['costly-bad-deploy', { ...service, 'bad-release-impact': 'costly' }, true],
    [
      'costly-bad-deploy',
      { ...service, 'bad-release-impact': 'critical' },
      true,
    ],
    [
      'costly-bad-deploy',
      { ...service, 'bad-release-impact': 'tolerable' },
      false,
    ],
    [
      'costly-bad-deploy',
      { ...experiment, 'bad-release-impact': 'critical' },
      false,
    ],
    [
      'costly-bad-deploy',
      { ...library, 'bad-release-impact': 'critical' },
      false,
    ],

    ['audit-trail', { ...service, 'audit-required': true }, true],
    ['audit-trail', { ...service, 'audit-required': false }, false],
    ['audit-trail', { ...service, compliance: ['soc2'] }, true],
    [
      'audit-trail',
      { ...service, compliance: ['soc2'], 'audit-required': false },
      false,
    ],
    ['audit-trail', { ...service, compliance: ['gdpr'] }, false],
    ['audit-trail', { ...experiment, 'audit-required': true }, false],
    ['audit-trail', { ...library, 'audit-required': true }, false],

    ['drift-on-kubernetes', { ...onKubernetes, 'drift-pain': true }, true],
    ['drift-on-kubernetes', { ...onKubernetes, clusters: 2 }, true],
    [
      'drift-on-kubernetes',
      { ...onKubernetes, clusters: 1, 'drift-pain': false },
      false,
    ],
    ['drift-on-kubernetes', { ...service, runtime: 'vm', clusters: 9 }, false],
    ['drift-on-kubernetes', { ...service, 'drift-pain': true }, false],
    [
      'drift-on-kubernetes',
      { ...onKubernetes, ...retired, clusters: 2 },
      false,
    ],

    ['enforced-supply-chain', { ...service, compliance: ['pci-dss'] }, true],
    ['enforced-supply-chain', { ...library, compliance: ['hipaa'] }, true],
    [
      'enforced-supply-chain',
      { ...service, compliance: ['gdpr', 'fedramp'] },
      true,
    ],
    ['enforced-supply-chain', { ...service, compliance: ['gdpr'] }, false],
    ['enforced-supply-chain', { ...service, compliance: [] }, false],
    ['enforced-supply-chain', { ...experiment, compliance: ['soc2'] }, false],
    ['enforced-supply-chain', { ...retired, compliance: ['soc2'] }, false],

    ['measured-delivery', { ...service, 'measure-delivery': true }, true],
    ['measured-delivery', { ...service, 'measure-delivery': false }, false],
    ['measured-delivery', { ...experiment, 'measure-delivery': true }, false],
    ['measured-delivery', { ...library, 'measure-delivery': true }, false],

    ['many-teams', { 'team-count': 7, 'hand-built-share': 0.5 }, true],
    ['many-teams', { 'team-count': 6, 'hand-built-share': 1 }, false],
    ['many-teams', { 'team-count': 12, 'hand-built-share': 0.49 }, false],
    ['many-teams', { 'team-count': 12 }, false],

    ['no-such-requirement', service, false],
    ['toString', service, false],
  ])('%s for %j: %s', (requirement, facts, expected) => {
    expect(
      requirementApplies(defaultLadder, requirement, declaredFacts(facts)),
    ).toBe(expected);
  });
});
