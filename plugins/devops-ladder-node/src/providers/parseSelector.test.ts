import { parseSelector } from './parseSelector';

const LABELS = { app: 'shop', tier: 'prod', 'acme.io/team': 'web', empty: '' };

describe('parseSelector', () => {
  it.each<[string, boolean]>([
    ['app=shop', true],
    ['app == shop', true],
    ['app=desk', false],
    ['app=shop,tier=prod', true],
    ['app=shop,tier=dev', false],
    ['acme.io/team=web', true],
    ['app!=desk', true],
    ['none!=desk', true],
    ['app!=shop', false],
    ['tier in (staging, prod)', true],
    ['tier in (staging)', false],
    ['none in (prod)', false],
    ['tier notin (dev),app=shop', true],
    ['none notin (dev)', true],
    ['tier notin (prod)', false],
    ['app', true],
    ['none', false],
    ['!none', true],
    ['! app', false],
    ['empty=', true],
    ['constructor', false],
  ])('reads "%s"', (selector, expected) => {
    const labels = Object.assign(Object.create(null), LABELS);
    expect(parseSelector(selector)?.(labels)).toBe(expected);
  });

  it.each([
    '',
    ',',
    'app=shop,',
    '=x',
    'a in b',
    'a in (b',
    'a>1',
    'a=b=c',
    'a b',
  ])('cannot read "%s"', selector => {
    expect(parseSelector(selector)).toBeUndefined();
  });
});
