import { approval, taskCheck, TYPES } from '../__testUtils__/projects';
import { CheckAnswer, checkOf, checksByResource } from './checks';
import { enablementOf } from './enablement';

const prod = { type: 'environment', id: 7 };

describe('checkOf', () => {
  it.each<[string, CheckAnswer, object | undefined]>([
    [
      'an approval',
      approval(prod),
      { kind: 'approval', approvals: 1, allowsSelf: false },
    ],
    [
      'one of all',
      approval(prod, {
        approvers: [{}, {}],
        minRequiredApprovers: 0,
        requesterCannotBeApprover: false,
      }),
      { approvals: 2, allowsSelf: true },
    ],
    ['one of nobody', approval(prod, { approvers: [] }), undefined],
    ['one that is off', approval(prod, {}, { isDisabled: true }), undefined],
    [
      'one without its settings',
      approval(prod, {}, { settings: null }),
      { kind: 'approval' },
    ],
    ['business hours', taskCheck(prod, TYPES.businessHours), { kind: 'other' }],
    [
      'a branch control',
      taskCheck(prod, TYPES.branchControl.toUpperCase()),
      { kind: 'other' },
    ],
    ['a REST API', taskCheck(prod, TYPES.restApi), { kind: 'gate' }],
    [
      'another tool',
      taskCheck(prod, 'x', 'Change request'),
      { kind: 'gate', name: '"Change request"' },
    ],
    ['a lock', { type: { id: TYPES.lock.toUpperCase() } }, { kind: 'other' }],
    [
      'a type that is not known',
      { type: { id: 'x', name: 'Odd' } },
      { kind: 'gate', name: '"Odd"' },
    ],
  ])('reads %s', (_, answer, check) => {
    expect([checkOf(answer)]).toMatchObject([check]);
  });

  it('does not say of an approval what is not shown', () => {
    expect(checkOf(approval(prod, {}, { settings: null }))).toEqual({
      kind: 'approval',
      name: 'an approval',
    });
  });

  it('sorts them by what they stand before', () => {
    const found = checksByResource(
      [approval(prod), approval({ type: 'endpoint', id: 7 })],
      'environment',
    );
    expect(found.get('7')).toHaveLength(1);
  });
});

describe('enablementOf', () => {
  it.each([
    [
      {
        secretProtectionFeatures: {
          secretProtectionEnabled: true,
          blockPushes: false,
        },
        codeSecurityFeatures: {
          codeSecurityEnabled: false,
          codeQLEnabled: null,
        },
      },
      { secretProtection: true, blocksPushes: false, codeSecurity: false },
    ],
    [
      {
        advSecEnabled: true,
        blockPushes: true,
        advSecEnablementFeatures: { codeQLEnabled: true },
      },
      {
        secretProtection: true,
        blocksPushes: true,
        codeSecurity: true,
        codeQl: true,
      },
    ],
    [{}, {}],
  ])('reads %j', (answer, enablement) => {
    expect(enablementOf(answer)).toEqual(enablement);
  });
});
