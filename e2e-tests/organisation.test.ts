import { APIRequestContext, expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signInAsGuest } from './guest';

interface Service {
  name: string;
  rung: { attained: number; possible: number };
  fit: string;
}

async function shown(request: APIRequestContext) {
  const headers = await signInAsGuest(request);
  const response = await request.get('/api/devops-ladder/services?limit=200', {
    headers,
  });
  const { items }: { items: Service[] } = await response.json();
  return Object.fromEntries(
    items.map(({ name, rung: { attained, possible }, fit }) => [
      name,
      `${attained === possible ? attained : `${attained}–${possible}`}, ${fit}`,
    ]),
  );
}

/** The column "The portal says" of the table in `examples/README.md`. */
async function told() {
  const text = await readFile(join(__dirname, '../examples/README.md'), 'utf8');
  const rows = text
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line => line.split('|').map(cell => cell.trim()));
  const column = rows[0].indexOf('The portal says');
  return Object.fromEntries(
    rows.slice(2).map(cells => [cells[1].replace(/`/g, ''), cells[column]]),
  );
}

test('the demo organisation stands where its README says', async ({
  request,
}) => {
  expect(await shown(request)).toEqual(await told());
});
