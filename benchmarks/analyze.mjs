// Analyzes repositories as they are met and sets the time against the bare
// parsing of their YAML pipelines in the same run. See README.md here; not a
// test.
//   node benchmarks/analyze.mjs [--rounds N] [--only NAME] [--mirrors DIR]
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/toolchain.mjs';
import { mirrored } from './analyze/mirrors.mjs';
import { repositories } from './analyze/repositories.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');

const { analyze, prepareRepository, wantsFile } = require(join(
  root,
  'plugins/devops-ladder-analyzer/src/index.ts',
));
const { parseAllDocuments } = require('yaml');

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    only: { type: 'string' },
    mirrors: { type: 'string' },
  },
});

/** Definitions of pipelines, and what they are made of. */
const PIPELINE =
  /^\.github\/(?:workflows|actions)\/.*\.ya?ml$|(?:^|\/)(?:azure-pipelines|\.gitlab-ci|bitbucket-pipelines|\.drone)[^/]*\.ya?ml$|^(?:ci|\.(?:azuredevops|azure-pipelines|circleci|buildkite|woodpecker|tekton|gitlab|ci))\/.*\.ya?ml$|(?:^|\/)Jenkinsfile[^/]*$/;

/** Keeps results alive, so that no work is optimised away. */
let sink = 0;

const WORK = {
  /** Every service by itself. */
  alone: ({ input, scopes }) =>
    scopes.forEach(scope => {
      sink += analyze({ ...input, scope }).evidence.length;
    }),
  /** All services of the repository, which is parsed once. */
  together: ({ input, scopes }) => {
    const shared = prepareRepository(input);
    scopes.forEach(scope => {
      sink += analyze({ repository: shared, scope }).evidence.length;
    });
  },
  /** What parsing the YAML of the pipelines takes by itself. */
  yaml: ({ yaml }) =>
    yaml.forEach(content => {
      sink += parseAllDocuments(content, { logLevel: 'silent' }).length;
    }),
};

const quantile = (sorted, share) =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];

function summed(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return {
    // What it takes by itself: other work on the machine only adds to it.
    least: sorted[0],
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    slowest: sorted.at(-1),
  };
}

/** The kinds of work take turns: what slows the machine down slows all of them. */
function measure(subject, kinds, rounds) {
  const taken = kinds.map(kind => ({ kind, times: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { kind, times } of taken) {
      const begin = performance.now();
      WORK[kind](subject);
      times.push(performance.now() - begin);
    }
  }
  return Object.fromEntries(
    taken.map(({ kind, times }) => [kind, summed(times)]),
  );
}

function subjectOf(repository) {
  const pipelines = repository.input.files.filter(({ path }) =>
    PIPELINE.test(path),
  );
  return {
    ...repository,
    pipelines,
    yaml: pipelines
      .filter(({ path }) => /\.ya?ml$/.test(path))
      .map(({ content }) => content),
  };
}

const ms = time => `${time.toFixed(time < 10 ? 1 : 0).padStart(5)} ms`;

function line(what, taken, floor, by = 'least') {
  const { least, median, p95, slowest } = taken;
  const ratio =
    floor?.[by] > 0.05 ? `   ${(taken[by] / floor[by]).toFixed(1)} × YAML` : '';
  return `  ${what.padEnd(10)} least ${ms(least)}   median ${ms(
    median,
  )}   p95 ${ms(p95)}   slowest ${ms(slowest)}${ratio}`;
}

function goal(what, time, most) {
  console.log(
    `goal: ${what} under ${most} ms: ${
      time < most ? 'met' : 'missed'
    } (${time.toFixed(0)} ms)`,
  );
}

const isWanted = ({ name }) => !options.only || name.includes(options.only);

function reportShapes(rounds) {
  for (const subject of repositories().filter(isWanted).map(subjectOf)) {
    const { name, scopes, pipelines, input } = subject;
    const several = scopes.length > 1;
    const kinds = several ? ['alone', 'together', 'yaml'] : ['alone', 'yaml'];
    const turns = several ? Math.ceil(rounds / 5) : rounds;
    measure(subject, kinds, several ? 1 : Math.min(10, rounds));
    const taken = measure(subject, kinds, turns);
    console.log(
      `\n${name}: ${pipelines.length} pipeline files, ${input.files.length} files read, ${input.paths.length} paths`,
    );
    console.log(
      line(several ? 'one by one' : 'analyze', taken.alone, taken.yaml),
    );
    if (several) {
      const share = (taken.alone.least / taken.together.least).toFixed(1);
      console.log(
        `${line(
          'together',
          taken.together,
          taken.yaml,
        )}   ${share} times as fast`,
      );
    }
    console.log(line('YAML', taken.yaml));
    if (name === 'median') {
      goal('the median repository', taken.alone.least, 60);
    }
  }
}

/** Of each repository the least of its rounds. */
function reportMirrors(rounds) {
  const subjects = mirrored(options.mirrors, wantsFile)
    .filter(isWanted)
    .map(subjectOf);
  // The first analyses of a process take several times as long as later ones.
  subjects.forEach(subject => measure(subject, ['alone', 'yaml'], 1));
  const results = subjects.map(subject => ({
    name: subject.name,
    ...measure(subject, ['alone', 'yaml'], rounds),
  }));
  const all = kind => summed(results.map(each => each[kind].least));
  const [taken, floor] = [all('alone'), all('yaml')];
  console.log(`\n${results.length} repositories of ${options.mirrors}`);
  console.log(line('analyze', taken, floor, 'median'));
  console.log(line('YAML', floor));
  goal('the slowest repository', taken.slowest, 500);
  const slowest = results
    .sort((a, b) => b.alone.least - a.alone.least)
    .slice(0, 8)
    .map(({ name, alone }) => `${name} ${alone.least.toFixed(0)} ms`);
  console.log(`slowest: ${slowest.join(', ')}`);
}

console.log(
  `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown CPU'}`,
);
const rounds = Number(options.rounds);
reportShapes(rounds);
if (options.mirrors) {
  reportMirrors(Math.max(2, Math.ceil(rounds / 4)));
}
if (sink < 0) console.log(sink);
