import { BackendFeature } from '@backstage/backend-plugin-api';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a module for events of a provider consists of: it loads these in a way that Jest cannot. */
export function eventsModule(name: string): BackendFeature[] {
  const folder = join(dirname(require.resolve(name)), 'service');
  return readdirSync(folder)
    .filter(file => file.endsWith('.cjs.js'))
    .map(file => require(join(folder, file)).default);
}
