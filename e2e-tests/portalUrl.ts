/** Port of the portal under test, out of the way of one that is in use. */
export const E2E_PORT = Number(process.env.E2E_PORT ?? 7117);

export const E2E_URL = `http://localhost:${E2E_PORT}`;
