import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const pages = {
  overview: '/devops-ladder/overview',
  services: '/devops-ladder/services',
  'choose a rung':
    '/devops-ladder/choose-a-rung?fact.delivers=service&fact.environments=3',
  'try a pipeline': '/devops-ladder/try-a-pipeline',
  'the ladder': '/devops-ladder/ladder',
  guesses: '/devops-ladder/guesses',
  status: '/devops-ladder/status',
  'ladder tab': '/catalog/default/component/courier-gateway/ladder',
  'ladder tab with its memo':
    '/catalog/default/component/courier-gateway/ladder?memo=open',
  'ladder tab of what cannot be read':
    '/catalog/default/component/vault-ledger/ladder',
  'service overview': '/catalog/default/component/courier-gateway',
  'team overview': '/catalog/default/group/payments',
  home: '/home',
};

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, path] of Object.entries(pages)) {
    test(`${name}, ${scheme}`, async ({ page }, info) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await page.getByRole('button', { name: 'Enter' }).click();
      const ours = page.getByTestId('devops-ladder');
      await expect(
        ours
          .getByRole('heading')
          .or(ours.getByRole('img', { name: /of 6/ }))
          .first(),
      ).toBeVisible();
      await expect(ours.getByText(/^Loading/)).toHaveCount(0);

      // What lies under the pointer has other colours.
      await page.mouse.move(0, 0);

      // Kept to be looked at, not compared.
      await page.screenshot({
        path: info.outputPath('page.png'),
        fullPage: true,
      });
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
