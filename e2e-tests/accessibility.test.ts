import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const pages = {
  'organisation page': '/devops-ladder',
  'ladder tab': '/catalog/default/component/courier-gateway/ladder',
  'ladder tab with its memo':
    '/catalog/default/component/courier-gateway/ladder?memo=open',
  'service overview': '/catalog/default/component/courier-gateway',
  'choose a rung':
    '/devops-ladder/choose-a-rung?fact.delivers=service&fact.environments=3',
};

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, path] of Object.entries(pages)) {
    test(`${name}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await page.getByRole('button', { name: 'Enter' }).click();
      await expect(
        page
          .getByRole('img', { name: /of 6/ })
          .or(page.getByRole('region', { name: 'Rungs' }))
          .or(page.getByRole('region', { name: 'Where to stop' }))
          .first(),
      ).toBeVisible();

      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
        .include('[data-testid="devops-ladder"]')
        .analyze();
      const serious = violations.filter(({ impact }) =>
        ['serious', 'critical'].includes(impact ?? ''),
      );
      expect(
        serious.map(({ id, nodes }) => [id, nodes.map(node => node.html)]),
      ).toEqual([]);
    });
  }
}
