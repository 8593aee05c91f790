// Puts the made-up organisation into a database.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/toolchain.mjs';
import { AT, fleetMember } from './organisation.mjs';

const requireOfBackend = createRequire(
  join(root, 'plugins/devops-ladder-backend/package.json'),
);
const backend = path =>
  requireOfBackend(join(root, 'plugins/devops-ladder-backend/src', path));
const { createStores } = backend('store/createStores.ts');
const { saveAssessments } = backend('store/saveAssessments.ts');
const { saveEvidence } = backend('store/saveEvidence.ts');

const BATCH = 100;

/** Through the stores that a refresh writes with. */
export async function fill(knex, size) {
  const members = Array.from({ length: size }, (_, i) => fleetMember(i));
  await createStores(knex).services.sync(
    members.map(({ service }) => service),
    new Date(AT),
  );
  for (let start = 0; start < size; start += BATCH) {
    const batch = members.slice(start, start + BATCH);
    await knex.transaction(async tx => {
      await saveEvidence(
        tx,
        batch.map(({ evidence }) => evidence),
      );
      await saveAssessments(
        tx,
        batch.flatMap(({ assessment }) =>
          assessment ? [{ record: assessment, read: { collectors: [] } }] : [],
        ),
      );
    });
  }
  // What the database does by itself within minutes.
  await knex.raw('VACUUM ANALYZE');
}
