import { refName } from './filterWords';

describe('refName', () => {
  it.each([
    ['group:default/payments', 'payments'],
    ['group:ops/payments', 'ops/payments'],
    ['system:default/shop', 'shop'],
    ['user:default/kim', 'user:kim'],
    ['user:ops/kim', 'user:ops/kim'],
    ['odd', 'odd'],
  ])('shortens %s to %s', (ref, name) => {
    expect(refName(ref)).toBe(name);
  });
});
