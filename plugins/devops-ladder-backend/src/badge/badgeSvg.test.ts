import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { badgeSvg } from './badgeSvg';
import { textWidth } from './textWidth';

const service: ServiceSummary = {
  entityRef: 'component:default/ferry',
  kind: 'component',
  namespace: 'default',
  name: 'ferry',
  stale: false,
};

describe('badgeSvg', () => {
  it.each<[Partial<ServiceSummary>, string, string]>([
    [{}, 'not assessed', '#5f6368'],
    [
      { rung: { attained: 1, possible: 1 }, needed: 3, fit: 'under-built' },
      'rung 1, needs 3',
      '#b3261e',
    ],
    [
      { rung: { attained: 0, possible: 3 }, needed: 2, fit: 'unknown' },
      'rung 0–3, needs 2',
      '#5f6368',
    ],
    [
      {
        rung: { attained: 2, possible: 2 },
        needed: 2,
        fit: 'right-sized',
        stale: true,
      },
      'rung 2, needs 2 (stale)',
      '#2e7031',
    ],
  ])('says of %j: %s', (overrides, message, colour) => {
    const svg = badgeSvg({ ...service, ...overrides });
    expect(svg).toContain(`>${message}</text>`);
    expect(svg).toContain(`fill="${colour}"`);
    // The picture is as wide as its two texts.
    const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
    expect(width).toBe(
      textWidth('delivery ladder') + textWidth(message) + 4 * 6,
    );
    const title = /<title>(.*)<\/title>/.exec(svg)?.[1];
    expect(svg).toContain(`role="img" aria-label="${title}"`);
    expect(title).toMatch(/^Delivery ladder: /);
  });

  it('is wider for wider words', () => {
    expect(textWidth('iii')).toBeLessThan(textWidth('WWW'));
    expect(textWidth('rung 2, needs 2')).toBeGreaterThan(60);
    expect(textWidth('rung 2, needs 2')).toBeLessThan(120);
    expect(textWidth('')).toBe(0);
    expect(textWidth('汉')).toBeGreaterThan(0);
  });
});
