import {
  defaultLadder,
  WaiverRequest,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { newWaiver } from './newWaiver';

const AT = new Date('2026-03-01T12:00:00.000Z');

const request: WaiverRequest = {
  entityRef: 'component:default/ferry',
  capability: 'unit-tests',
  reason: 'risk-accepted',
  text: '  A museum piece.  ',
  expiresAt: '2026-06-01T00:00:00+02:00',
};

const asked = (overrides: Partial<WaiverRequest> = {}) =>
  newWaiver(
    { ...request, ...overrides },
    {
      id: 'w',
      user: 'user:default/ann',
      at: AT,
      ladder: {
        ...defaultLadder,
        capabilities: defaultLadder.capabilities.map(capability =>
          capability.id === 'lint'
            ? { ...capability, state: 'retired' }
            : capability,
        ),
      },
    },
  );

describe('newWaiver', () => {
  it('is what was asked for', () => {
    expect(asked()).toEqual({
      id: 'w',
      entityRef: 'component:default/ferry',
      capability: 'unit-tests',
      reason: 'risk-accepted',
      text: 'A museum piece.',
      state: 'requested',
      requestedBy: 'user:default/ann',
      requestedAt: AT.toISOString(),
      expiresAt: '2026-05-31T22:00:00.000Z',
    });
  });

  it.each(['2026-03-01T12:00:00.001Z', '2027-03-01T12:00:00.000Z'])(
    'may last until %s',
    expiresAt => {
      expect(asked({ expiresAt }).expiresAt).toBe(expiresAt);
    },
  );

  it.each<[Partial<WaiverRequest>, RegExp]>([
    [{ expiresAt: '2026-03-01T12:00:00.000Z' }, /^expiresAt: .*2027-03-01/],
    [{ expiresAt: '2027-03-01T12:00:00.001Z' }, /^expiresAt: /],
    [{ expiresAt: 'soon' }, /^expiresAt: /],
    [{ text: '          x         ' }, /^text: .* 10 characters/],
    [{ capability: 'magic' }, /^capability: .*no capability magic.*unit-tests/],
    [{ capability: 'lint' }, /^capability: .*no capability lint/],
  ])('refuses %j', (overrides, message) => {
    expect(() => asked(overrides)).toThrow(message);
  });
});
