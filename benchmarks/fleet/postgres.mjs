// A PostgreSQL of its own, thrown away in the end.
import { startEmbeddedPostgres } from '../../plugins/devops-ladder-backend/jest/embeddedPostgres.mjs';

/** Answers how to connect and how to end it. */
export async function startPostgres() {
  const { server, stop } = await startEmbeddedPostgres();
  return { server, connection: `${server}/postgres`, stop };
}
