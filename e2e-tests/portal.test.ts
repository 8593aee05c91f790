import { expect, Page, test } from '@playwright/test';
import { signInAsGuest } from './guest';

async function signIn(page: Page, path: string) {
  await page.goto(path);
  await page.getByRole('button', { name: 'Enter' }).click();
}

/** As the date field takes it from the keyboard. */
function inThreeMonths(): string {
  const day = new Date(Date.now() + 90 * 24 * 3_600_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day.getMonth() + 1)}${two(day.getDate())}${day.getFullYear()}`;
}

test('a developer browses from a service to its evidence', async ({ page }) => {
  await signIn(page, '/?filters[kind]=component&filters[user]=all');
  await page.getByRole('link', { name: 'Label renderer' }).first().click();

  // The rung card of the overview.
  await expect(
    page.getByRole('heading', { name: 'DevOps ladder' }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^Rung 2.* of 6, needs 2$/ }),
  ).toBeVisible();
  await expect(page.getByText('Right-sized').first()).toBeVisible();

  // The tab with every capability and its evidence.
  await page.getByRole('link', { name: 'Open the ladder' }).click();
  await expect(page).toHaveURL(/\/component\/label-render\/ladder/);
  const why = page.getByRole('region', { name: 'Why' });
  await why.getByRole('button', { name: /Automated tests/ }).click();
  await expect(
    why.getByRole('link', { name: /\.github\/workflows\/.*\.yml/ }).first(),
  ).toHaveAttribute('href', /git\.skerrywick\.example.*#L\d+$/);
  await expect(why.getByText('go test').first()).toBeVisible();
});

test('an architect goes from the organisation page to a service', async ({
  page,
}) => {
  await signIn(page, '/catalog');
  await page.getByRole('link', { name: 'DevOps Ladder', exact: true }).click();
  await expect(page).toHaveURL(/\/devops-ladder/);
  await expect(page.getByRole('region', { name: 'Rungs' })).toBeVisible();

  await page.getByRole('tab', { name: 'Services' }).click();
  const services = page.getByRole('region', { name: 'Services' });
  await services.getByRole('searchbox').fill('freight');
  await expect(page).toHaveURL(/text=freight/);
  const row = services.getByRole('row', { name: /Freight checkout/ });
  await expect(row).toContainText('Under-built');
  await expect(services.locator('tbody tr')).toHaveCount(1);

  await row
    .getByRole('link', { name: 'Freight checkout', exact: true })
    .click();
  await expect(page).toHaveURL(/\/component\/freight-checkout\/ladder/);
  await expect(page.getByText('Under-built by three').first()).toBeVisible();
  const plan = page.getByRole('region', { name: 'What to do' });
  await expect(plan.getByText('Pipeline as code').first()).toBeVisible();
});

test('an architect narrows the organisation down to a team', async ({
  page,
}) => {
  await signIn(page, '/devops-ladder/overview?groupBy=owner');
  const levels = page.getByRole('region', { name: 'Levels by axis' });
  await levels.getByRole('link', { name: 'payments', exact: true }).click();
  await expect(page).toHaveURL(/services\?.*owner=/);
  const services = page.getByRole('region', { name: 'Services' });
  await expect(services.locator('tbody tr')).toHaveCount(4);

  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);

  await page.goto('/devops-ladder/overview');
  await page
    .getByRole('region', { name: 'Fit' })
    .getByRole('link', { name: /Over-built/ })
    .click();
  await expect(page.getByRole('row', { name: /Deploy bell/ })).toContainText(
    'Over-built by two',
  );
});

test('what cannot be read is unknown, and says why', async ({ page }) => {
  await signIn(page, '/catalog/default/component/vault-ledger/ladder');
  await expect(
    page.getByText('The repository or branch does not exist').first(),
  ).toBeVisible();
  await expect(page.getByText('Not certain').first()).toBeVisible();
  await page.goto('/catalog/default/component/harbour-office');
  await expect(page.getByText('names no repository').first()).toBeVisible();
});

test('a service is read again at a press of a button', async ({ page }) => {
  await signIn(page, '/catalog/default/component/fare-payments/ladder');
  const asked = page.waitForResponse(
    response =>
      response.url().endsWith('/fare-payments/refresh') &&
      response.status() === 202,
  );
  await page.getByRole('button', { name: 'Refresh' }).click();
  await asked;
  await expect(page.getByRole('status')).toContainText(/assessed|refreshed/i);
});

test('a developer asks for a waiver and says that something is wrong', async ({
  page,
}) => {
  await signIn(page, '/catalog/default/component/courier-gateway/ladder');
  const why = page.getByRole('region', { name: 'Why' });
  await why.getByRole('button', { name: /Dependency scan that gates/ }).click();

  await why
    .getByRole('button', { name: /Ask for a waiver/ })
    .first()
    .click();
  const waiver = page.getByRole('dialog');
  await waiver.getByRole('button', { name: /Reason/ }).click();
  await page.getByRole('option').first().click();
  await waiver
    .getByRole('textbox', { name: /In words/ })
    .fill('The scanner comes in May.');
  // Typed as people do: month, day, year.
  await waiver.getByRole('spinbutton').first().click();
  await page.keyboard.type(inThreeMonths());
  await waiver.getByRole('button', { name: 'Ask for it' }).click();
  await expect(waiver.getByRole('status')).toContainText('somebody else');
  await waiver.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('region', { name: 'Waivers' })).toContainText(
    'The scanner comes in May.',
  );

  await why
    .getByRole('button', { name: /This is wrong/ })
    .first()
    .click();
  const dispute = page.getByRole('dialog');
  await dispute.getByRole('button', { name: /What would be right/ }).click();
  await page.getByRole('option', { name: 'Met', exact: true }).click();
  await dispute
    .getByRole('textbox', { name: /Why/ })
    .fill('It is in the Makefile.');
  await dispute.getByRole('button', { name: 'Send' }).click();
  await expect(dispute.getByRole('status')).toBeVisible();
  await page.goto('/devops-ladder/status');
  await expect(page.getByRole('region', { name: 'Disputes' })).toContainText(
    'It is in the Makefile.',
  );
});

test('a script asks over REST', async ({ request }) => {
  const headers = await signInAsGuest(request);

  const overview = await request.get('/api/devops-ladder/overview', {
    headers,
  });
  expect(await overview.json()).toMatchObject({ services: 25, assessed: 25 });
  const service = await request.get(
    '/api/devops-ladder/services/component/default/freight-checkout',
    { headers },
  );
  expect(await service.json()).toMatchObject({
    service: { rung: { attained: 0 }, needed: 3, fit: 'under-built', fitBy: 3 },
  });
  const refused = await request.get('/api/devops-ladder/overview');
  expect(refused.status()).toBe(401);
});

test('an architect reads the memo and asks what if', async ({ page }) => {
  await signIn(page, '/catalog/default/component/freight-checkout/ladder');
  const memo = page.getByRole('region', { name: 'Memo' });
  await memo.getByText('Show the memo').click();
  await expect(
    memo.getByRole('heading', { name: /Rung-selection memo/ }),
  ).toBeVisible();
  await expect(page).toHaveURL(/memo=open/);

  await page.getByRole('link', { name: /What if/ }).click();
  await expect(page).toHaveURL(/choose-a-rung\?.*service=/);
  const needed = page.getByRole('region', { name: 'Rung needed' });
  await expect(needed.getByText(/Needs rung 3/)).toBeVisible();
  await page.getByText('soc2', { exact: true }).click();
  await expect(needed.getByText(/Needs rung 5/)).toBeVisible();
  await expect(page).toHaveURL(/fact\.compliance=soc2/);
});

test('a developer tries a pipeline on the page', async ({ page }) => {
  await signIn(page, '/devops-ladder/try-a-pipeline');
  await page
    .getByRole('button', { name: 'Example for GitHub Actions' })
    .click();
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByText(/Automated tests/).first()).toBeVisible();
});

test('a developer tries a pipeline over REST before pushing it', async ({
  request,
}) => {
  const headers = await signInAsGuest(request);
  const answer = await request.post('/api/devops-ladder/analyze', {
    headers,
    data: {
      files: [
        {
          path: '.github/workflows/ci.yml',
          content:
            'on: [push, pull_request]\njobs:\n  t:\n    runs-on: u\n    steps:\n      - run: go test ./... || true\n',
        },
      ],
    },
  });
  expect(answer.status()).toBe(200);
  const { assessment } = await answer.json();
  const tests = assessment.capabilities.find(
    (c: { capability: string }) => c.capability === 'unit-tests',
  );
  expect(tests.outcome).toBe('partial');
  expect(assessment.traps[0].trap).toBe('advisory-only-gate');
});
