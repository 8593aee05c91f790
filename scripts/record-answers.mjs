// `npm run record-answers`: records what the API answers over the demo
// organisation, for the component tests of the frontend plugin. The portal is
// started for it on a port (RECORD_PORT) and with data of its own, once for who
// asks for a waiver and once for who approves it.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import prettier from 'prettier';
import {
  countDemoServices,
  freePort,
  startPortal,
  stopPortal,
  waitUntilScored,
} from './portal.mjs';
import { main, prepare, progress, root, UserError } from './toolchain.mjs';

const TARGET = join(root, 'plugins/devops-ladder/src/__fixtures__/recorded');
const OWNER = 'user:default/niamh.odonnell';
const PLATFORM_ENGINEER = 'user:default/fatima.zahra';

const DAY_MS = 24 * 3_600_000;
const startedAt = new Date();

/** What is recorded by the name of its file, as far as it only reads. */
const READS = {
  ladder: '/ladder',
  ...Object.fromEntries(
    [
      // Under-built by a trap, with sources that contradict each other.
      'seat-inventory',
      // Under-built by three, with a long way to go.
      'freight-checkout',
      'route-optimizer', // right-sized
      'deploy-bell', // over-built
      'harbour-office', // no repository, so nothing is known
    ].map(name => [name, `/services/component/default/${name}`]),
  ),
  'service-missing': '/services/component/default/nobody',
  memo: '/services/component/default/seat-inventory/memo',
  services: '/services?orderBy=name&order=asc&limit=5',
  'services-last': '/services?orderBy=name&order=desc&limit=3',
  'services-none': '/services?text=nothing-like-this',
  'services-csv':
    '/services.csv?orderBy=name&order=asc&owner=group:default/ferry-reservations',
  'my-services':
    '/services?owner=group:default/ferry-reservations&orderBy=fit&limit=6',
  overview: '/overview',
  'overview-of-owner': '/overview?owner=group:default/ferry-reservations',
  'overview-none': '/overview?text=nothing-like-this',
  ...Object.fromEntries(
    ['owner', 'system', 'domain', 'type', 'lifecycle'].map(by => [
      `overview-by-${by}`,
      `/overview?groupBy=${by}`,
    ]),
  ),
  'group-names': '/overview/groups',
  trend: `/overview/trend?from=${dayOf(-2)}&to=${dayOf(0)}`,
  guesses: '/guesses?limit=3',
  'guesses-none': '/guesses?text=nothing-like-this',
  status: '/status',
};

/** A small pipeline with a scan that stops nothing. */
const TRIED = [
  {
    path: '.github/workflows/delivery.yml',
    content: `on:
  push:
    branches: [main]
  pull_request:
jobs:
  verify:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm test
      - run: npm audit
        continue-on-error: true
`,
  },
  {
    path: 'package.json',
    content: `{
  "name": "tried",
  "scripts": { "test": "jest" },
  "devDependencies": { "jest": "^30.0.0" }
}
`,
  },
];

/** Questions that store nothing. */
const QUESTIONS = {
  needed: ['/needed', { facts: {} }],
  'needed-by-service': [
    '/needed',
    {
      service: 'component:default/seat-inventory',
      facts: { compliance: ['soc2'] },
    },
  ],
  'needed-refused': ['/needed', { facts: { colour: 'blue' } }],
  analyze: ['/analyze', { files: TRIED }],
};

/** What is asked to be refused. */
const REFUSED = ['service-missing', 'needed-refused', 'waiver-conflict'];

function dayOf(offset) {
  const day = new Date(startedAt.getTime() + offset * DAY_MS);
  return day.toISOString().slice(0, 10);
}

// ---- what differs from one recording to the next

/** When everything was recorded, as far as the records say. */
const RECORDED_AT = Date.parse('2026-11-22T18:00:00.000Z');
/** As long as a recording may take: within it everything happens at once. */
const AT_ONCE_MS = 15 * 60_000;
const ROUND_MS = 10 * 60_000;

function shiftedTime(time) {
  const offset = Date.parse(time) - startedAt.getTime();
  const shift =
    Math.abs(offset) < AT_ONCE_MS
      ? 0
      : Math.round(offset / ROUND_MS) * ROUND_MS;
  const shifted = new Date(RECORDED_AT + shift).toISOString();
  return time.includes('.') ? shifted : shifted.replace('.000Z', 'Z');
}

function shiftedDay(day) {
  const days = Math.round((Date.parse(day) - Date.parse(dayOf(0))) / DAY_MS);
  return new Date(RECORDED_AT + days * DAY_MS).toISOString().slice(0, 10);
}

const ids = new Map();

function stableId(id) {
  if (!ids.has(id)) {
    const number = String(ids.size + 1).padStart(12, '0');
    ids.set(id, `00000000-0000-4000-8000-${number}`);
  }
  return ids.get(id);
}

const stableText = text =>
  text
    .replace(
      /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\b\d{4}-\d\d-\d\d\b/g,
      at => (at.includes('T') ? shiftedTime(at) : shiftedDay(at)),
    )
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, stableId)
    // The demo's GitHub listens at a port that was free.
    .replace(/\b127\.0\.0\.1:\d+/g, '127.0.0.1:27007');

/** The same for the same answer, whenever it was recorded. */
function stable(value, key) {
  switch (key) {
    // Quoted from files, which nothing shifts.
    case 'snippet':
    case 'content':
      return value;
    case 'durationMs':
      return 40;
    case 'stack':
      return undefined;
    default:
  }
  if (typeof value === 'string') {
    return stableText(value);
  }
  if (Array.isArray(value)) {
    return value.map(item => stable(item));
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).map(([name, of]) => [name, stable(of, name)]),
      )
    : value;
}

// ---- asking

async function signIn(url) {
  const response = await fetch(`${url}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

/** Asks the API, and keeps questions and answers by name. */
async function recorder(url, records) {
  const token = await signIn(url);
  const ask = async (question, body) => {
    const [method, path] = question.split(' ');
    const response = await fetch(`${url}/api/devops-ladder${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const isJson = response.headers.get('Content-Type')?.includes('json');
    return {
      request: { method, path, ...(body && { body }), status: response.status },
      answer: await (isJson ? response.json() : response.text()),
    };
  };
  return {
    ask: async question => (await ask(question)).answer,
    record: async (name, question, body) => {
      records[name] = await ask(question, body);
      return records[name].answer;
    },
  };
}

const SERVICE = 'component:default/seat-inventory';
const DISPUTES = 'POST /services/component/default/seat-inventory/disputes';
/** Held at its rung by one capability alone, so that a waiver lifts it. */
const LIFTED = 'component:default/loyalty-points';
const LIFTED_HISTORY = 'GET /services/component/default/loyalty-points/history';

const waiverOf = (entityRef, capability, reason, text) => ({
  entityRef,
  capability,
  reason,
  text,
  expiresAt: new Date(startedAt.getTime() + 120 * DAY_MS).toISOString(),
});

/** What the owner of a service asks; what it asks others for. */
async function asOwner({ record }) {
  for (const [name, path] of Object.entries(READS)) {
    await record(name, `GET ${path}`);
  }
  for (const [name, [path, body]] of Object.entries(QUESTIONS)) {
    await record(name, `POST ${path}`, body);
  }
  await record(
    'refresh',
    'POST /services/component/default/seat-inventory/refresh',
  );
  const backDoor = waiverOf(
    SERVICE,
    'no-push-credentials',
    'planned-work',
    'The back door goes with the move to the shared workflow.',
  );
  await record('waiver-requested', 'POST /waivers', backDoor);
  await record('waiver-conflict', 'POST /waivers', backDoor);
  const key = await record(
    'waiver-to-revoke',
    'POST /waivers',
    waiverOf(
      SERVICE,
      'workload-identity',
      'risk-accepted',
      'The key opens the staging cluster only.',
    ),
  );
  const drift = await record(
    'waiver-to-approve',
    'POST /waivers',
    waiverOf(
      SERVICE,
      'drift-correction',
      'compensating-control',
      'The operators compare the clusters with Git every morning.',
    ),
  );
  const lifting = await record(
    'waiver-that-lifts',
    'POST /waivers',
    waiverOf(
      LIFTED,
      'build-once',
      'planned-work',
      'The three builds become one with the next release.',
    ),
  );
  const trap = await record('dispute-to-resolve', DISPUTES, {
    trap: 'stored-cloud-keys',
    expected: 'absent',
    reason: 'The key was revoked in October.',
  });
  const dispute = await record('dispute', DISPUTES, {
    capability: 'no-push-credentials',
    expected: 'met',
    reason: 'The step that writes to the clusters never runs.',
  });
  return { key, drift, lifting, trap, dispute };
}

/** What somebody else answers to it. */
async function asPlatformEngineer({ ask, record }, asked) {
  const { key, drift, lifting, trap, dispute } = asked;
  await record('waiver-approved', `POST /waivers/${drift.id}/approve`);
  await record('waiver-revoked', `POST /waivers/${key.id}/revoke`, {
    text: 'Take the key away, it is a matter of an afternoon.',
  });
  await record('dispute-resolved', `POST /disputes/${trap.id}/resolve`, {
    verdict: 'rejected',
    text: 'The workflow still names the secret: take the line out.',
  });
  await record('dispute-test-case', `GET /disputes/${dispute.id}/test-case`);
  await record(
    'waivers',
    `GET /waivers?entityRef=${encodeURIComponent(SERVICE)}&limit=200`,
  );
  await record('disputes', 'GET /disputes?limit=20');

  const changes = async number => {
    for (let tries = 0; tries < 60; tries += 1) {
      if ((await ask(LIFTED_HISTORY)).items.length >= number) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 1_000));
    }
    throw new UserError(`The waiver of ${LIFTED} changed nothing`);
  };
  await ask(`POST /waivers/${lifting.id}/approve`);
  await changes(2);
  await record('waiver-that-lifted', `POST /waivers/${lifting.id}/revoke`, {
    text: 'The image is built once since the last release.',
  });
  await changes(3);
  await record('history', `${LIFTED_HISTORY}?limit=50`);
}

// ---- the recording

async function withPortal(options, user, work) {
  const portal = startPortal({
    ...options,
    env: {
      ...options.env,
      APP_CONFIG_auth_providers_guest_userEntityRef: JSON.stringify(user),
    },
    database: 'directory',
  });
  try {
    await waitUntilScored(portal, await countDemoServices());
    return await work(portal.url);
  } finally {
    await stopPortal(portal);
  }
}

async function write(records) {
  await mkdir(TARGET, { recursive: true });
  for (const file of await readdir(TARGET)) {
    await rm(join(TARGET, file));
  }
  const requests = {};
  for (const [name, { request, answer }] of Object.entries(records)) {
    requests[name] = stable(request);
    await writeJson(name, stable(answer));
  }
  await writeJson('requests', requests);
}

async function writeJson(name, value) {
  const file = join(TARGET, `${name}.json`);
  const options = await prettier.resolveConfig(file);
  const text = prettier.format(JSON.stringify(value, null, 2), {
    ...options,
    parser: 'json',
  });
  await writeFile(file, text);
}

await main(async () => {
  const port = await freePort('RECORD_PORT', 7107);
  const { env, node } = await prepare({ packages: false });
  const directory = await mkdtemp(join(tmpdir(), 'devops-ladder-record-'));
  const options = {
    node,
    port,
    env: {
      ...env,
      APP_CONFIG_backend_database_connection: JSON.stringify({ directory }),
      // Everything is read once, so that as much is asked each time.
      APP_CONFIG_devopsLadder_refresh_checkEvery_hours: '1',
    },
  };
  const records = {};
  try {
    progress('asking as the owner of a service');
    const asked = await withPortal(options, OWNER, async url =>
      asOwner(await recorder(url, records)),
    );
    progress('answering as a platform engineer');
    await withPortal(options, PLATFORM_ENGINEER, async url =>
      asPlatformEngineer(await recorder(url, records), asked),
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  const odd = Object.entries(records).filter(
    ([name, { request }]) => request.status >= 400 !== REFUSED.includes(name),
  );
  if (odd.length > 0) {
    throw new UserError(`Not as expected: ${odd.map(([name]) => name)}`);
  }
  await write(records);
  progress(`${Object.keys(records).length} answers are in ${TARGET}`);
});
