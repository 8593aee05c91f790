// Compares the analyzer with labels that people gave to public repositories
// before it ran on them. See README.md here; not a test.
//   node evaluation/evaluate.mjs [--mirrors DIR] [--show CAPABILITY] [--only owner/name]
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/toolchain.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');

const { assessFiles, wantsFile } = require(join(
  root,
  'plugins/devops-ladder-analyzer/src/index.ts',
));

const { values: options } = parseArgs({
  options: {
    labels: { type: 'string', default: join(root, 'evaluation/labels') },
    mirrors: { type: 'string', default: 'mirrors' },
    show: { type: 'string' },
    only: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

const git = (dir, ...args) =>
  execFileSync('git', ['--git-dir', dir, ...args], {
    maxBuffer: 1 << 30,
    encoding: 'buffer',
  });

/** A bare clone: `owner/name.git`, or whatever lies in `owner+name`. */
function mirrorOf(repo) {
  const usual = join(options.mirrors, `${repo}.git`);
  const folder = join(options.mirrors, repo.replace('/', '+'));
  return existsSync(usual) || !existsSync(folder)
    ? usual
    : join(folder, readdirSync(folder).sort().at(-1));
}

/** The files of a commit that the analyzer asks for. */
function checkout(dir, commit) {
  const entries = git(dir, 'ls-tree', '-r', '-z', commit)
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map(line => /^\d+ (\w+) (\w+)\t(.*)$/s.exec(line))
    .filter(([, type]) => type === 'blob');
  const paths = entries.map(([, , , path]) => path);
  const files = [];
  for (const [, , object, path] of entries) {
    if (wantsFile(path)) {
      try {
        const content = git(dir, 'cat-file', 'blob', object).toString('utf8');
        files.push({ path, content });
      } catch {
        // Left out of the mirror: too large.
      }
    }
  }
  return { files, paths };
}

const cells = [];
const traps = [];
const times = [];
for (const name of readdirSync(options.labels).filter(n =>
  n.endsWith('.json'),
)) {
  const label = JSON.parse(readFileSync(join(options.labels, name), 'utf8'));
  if (options.only && label.repo !== options.only) {
    continue;
  }
  const dir = mirrorOf(label.repo);
  const { files, paths } = checkout(dir, label.commit);
  const begin = performance.now();
  const { assessment, analysis } = assessFiles({
    files,
    paths,
    owner: label.repo.split('/')[0],
    // A mirror of another host says so in its label.
    host: label.host ?? 'github.com',
    defaultBranch: git(dir, 'symbolic-ref', '--short', 'HEAD')
      .toString('utf8')
      .trim(),
    type: 'service',
    lifecycle: 'production',
    at: '2026-01-01T00:00:00.000Z',
  });
  times.push(performance.now() - begin);
  for (const [capability, expected] of Object.entries(label.labels)) {
    const result = assessment.capabilities.find(
      c => c.capability === capability,
    );
    cells.push({
      repo: label.repo,
      system: label.system,
      capability,
      expected: expected.outcome,
      certain: expected.certain,
      why: `${expected.why} (${expected.file})`,
      given: result?.outcome ?? 'absent',
      reason: result?.reason ?? '',
      place: result?.evidence[0]?.places[0]?.file ?? '',
    });
  }
  const found = new Set(analysis.traps.map(({ trap }) => trap));
  const wanted = new Map(label.traps.map(trap => [trap.trap, trap]));
  for (const trap of new Set([...found, ...wanted.keys()])) {
    traps.push({
      repo: label.repo,
      trap,
      found: found.has(trap),
      wanted: wanted.has(trap),
      certain: wanted.get(trap)?.certain !== false,
    });
  }
}

const share = (part, whole) =>
  `${part}/${whole}${whole ? ` = ${((part / whole) * 100).toFixed(1)} %` : ''}`;

function report(title, of) {
  const met = of.filter(c => c.given === 'met');
  const isMet = of.filter(c => c.expected === 'met');
  const isNot = of.filter(c => c.expected === 'not-met');
  const unknown = of.filter(c => c.given === 'unknown');
  const opposite = of.filter(
    c =>
      (c.given === 'met' && c.expected === 'not-met') ||
      (c.given === 'not-met' && c.expected === 'met'),
  );
  console.log(`${title}: ${of.length} answers`);
  console.log(
    `  equal               ${share(
      of.filter(c => c.given === c.expected).length,
      of.length,
    )}`,
  );
  console.log(
    `  met precision       ${share(
      met.filter(c => c.expected === 'met').length,
      met.length,
    )}`,
  );
  console.log(
    `  met recall          ${share(
      isMet.filter(c => c.given === 'met').length,
      isMet.length,
    )}`,
  );
  console.log(
    `  not-met recall      ${share(
      isNot.filter(c => c.given === 'not-met').length,
      isNot.length,
    )}`,
  );
  console.log(
    `  unknown             ${share(unknown.length, of.length)} (labelled so: ${
      unknown.filter(c => c.expected === 'unknown').length
    })`,
  );
  console.log(`  opposite answers    ${share(opposite.length, of.length)}`);
}

const certain = cells.filter(c => c.certain);
report('certain labels', certain);
report('all labels', cells);
for (const system of [...new Set(cells.map(c => c.system))].sort()) {
  report(
    `certain, ${system}`,
    certain.filter(c => c.system === system),
  );
}
const right = traps.filter(t => t.found && t.wanted).length;
console.log(
  `traps: precision ${share(
    right,
    traps.filter(t => t.found).length,
  )}, recall ${share(right, traps.filter(t => t.wanted).length)}`,
);
console.log(
  `time: median ${times
    .sort((a, b) => a - b)
    [times.length >> 1]?.toFixed(0)} ms, slowest ${times
    .at(-1)
    ?.toFixed(0)} ms`,
);
const wrong = (options.all ? cells : certain).filter(
  c =>
    c.given !== c.expected &&
    (!options.show || options.show === 'all' || c.capability === options.show),
);
if (options.show || options.only) {
  for (const c of wrong) {
    console.log(
      `\n${c.repo} (${c.system}) ${c.capability}: labelled ${c.expected}, given ${c.given}\n  label: ${c.why}\n  given: ${c.reason} (${c.place})`,
    );
  }
} else {
  const by = new Map();
  for (const c of wrong) {
    const key = `${c.capability}: ${c.expected} → ${c.given}`;
    by.set(key, (by.get(key) ?? 0) + 1);
  }
  console.log(
    [...by]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 40)
      .map(([k, n]) => `${n} ${k}`)
      .join('\n'),
  );
}
const disputedTraps =
  options.show === 'traps'
    ? traps.filter(each => each.found !== each.wanted && each.certain)
    : [];
for (const { repo, trap, found } of disputedTraps) {
  console.log(
    `${repo} ${trap}: ${found ? 'found, not labelled' : 'labelled, not found'}`,
  );
}
