import type { Kind } from './Kind';
import { runs, times } from './Kind';

/** Files that scripts are written in. @internal */
export const SCRIPT_FILES: Kind[] = [
  {
    name: 'Makefile',
    path: 'Makefile',
    language: 'make',
    good: 'include common.mk\nA := b\n.PHONY: test\ntest: deps $(A)\n\t@npm test \\\n\t  --coverage\ndeps:\n\tnpm ci\nifeq ($(A),b)\ndeploy: test\n\thelm upgrade app chart\nendif\n',
    around: runs('make test'),
    cycle: {
      Makefile:
        'include a.mk\ntest: test other\n\t$(MAKE) test\n\tmake other\nother: test\n\t$(MAKE) test other\n',
      'a.mk': 'include Makefile\ninclude a.mk\nA = $(B)\nB = $(A)\n',
    },
    many: count =>
      times(count, i => `t${i}: t${i + 1}\n\tnpm test`).replace(/^t0/, 'test'),
    doubling: levels => ({
      Makefile: `A0 = x\n${times(
        levels,
        i => `A${i + 1} = $(A${i})$(A${i})`,
      )}\ntest: t${levels}\n\tnpm test $(A${levels})\nt0:\n\tnpm test\n${times(
        levels,
        i => `t${i + 1}: t${i} u${i}\nu${i}: t${i}\n\t$(MAKE) t${i} t${i}`,
      )}\n`,
    }),
    naming: path => `include ${path}\ntest:\n\tbash ${path}\n`,
    forgives: true,
  },
  {
    name: 'package.json',
    path: 'package.json',
    language: 'json',
    good: '{\n  "name": "shop",\n  "scripts": { "pretest": "npm run lint", "test": "jest --ci", "lint": "eslint ." },\n  "dependencies": { "a": "^1" }\n}\n',
    around: runs('npm test'),
    cycle: {
      'package.json':
        '{ "scripts": { "test": "npm run a && npm run a", "a": "npm run b && npm run b", "b": "npm test && npm run a", "pretest": "npm test" } }',
    },
    many: count =>
      `{ "scripts": { "test": "npm run s0", ${times(
        count,
        i => `"s${i}": "npm run s${i + 1}"`,
        ', ',
      )} } }`,
    doubling: levels => ({
      'package.json': `{ "scripts": { "test": "npm run s${levels}", "s0": "jest", ${times(
        levels,
        i => `"s${i + 1}": "npm run s${i} && npm run s${i}"`,
        ', ',
      )} } }`,
    }),
    naming: path =>
      `{ "scripts": { "test": "bash ${path} && npm --prefix ${path} test" }, "workspaces": ["${path}"] }`,
  },
  {
    name: 'Taskfile',
    path: 'Taskfile.yml',
    language: 'yaml',
    good: "version: '3'\nvars: { A: b }\ntasks:\n  test: { deps: [lint], cmds: [npm test, { task: lint, vars: { A: c } }] }\n  lint: { cmds: [eslint .], dir: web }\n",
    around: runs('task test'),
    cycle: {
      'Taskfile.yml':
        "version: '3'\nincludes: { self: Taskfile.yml, other: ./other/Taskfile.yml }\ntasks:\n  test: { deps: [test, a], cmds: [{ task: a }, { task: other:test }] }\n  a: { cmds: [{ task: test }, { task: test }] }\n",
      'other/Taskfile.yml':
        "version: '3'\nincludes: { up: ../Taskfile.yml }\ntasks: { test: { cmds: [{ task: up:test }, { task: test }] } }\n",
    },
    many: count =>
      `version: '3'\ntasks:\n  test: { cmds: [{ task: t0 }] }\n${times(
        count,
        i => `  t${i}: { deps: [t${i + 1}], cmds: [npm test] }`,
      )}\n`,
    doubling: levels => ({
      'Taskfile.yml': `version: '3'\nvars:\n  A0: x\n${times(
        levels,
        i => `  A${i + 1}: '{{.A${i}}}{{.A${i}}}'`,
      )}\ntasks:\n  test: { cmds: [{ task: t${levels} }, 'npm test {{.A${levels}}}'] }\n  t0: { cmds: [npm test] }\n${times(
        levels,
        i => `  t${i + 1}: { cmds: [{ task: t${i} }, { task: t${i} }] }`,
      )}\n`,
    }),
    naming: path =>
      `version: '3'\nincludes: { a: '${path}' }\ntasks: { test: { dir: '${path}', cmds: ["bash ${path}"] } }\n`,
  },
  {
    name: 'shell script',
    path: 'ci.sh',
    language: 'shell',
    good: '#!/usr/bin/env bash\nset -euo pipefail\nA="${1:-b}"\nif [ "$A" = b ]; then\n  npm ci | tee log\nfi\nfor x in a b; do npm test -- "$x" || exit 1; done\ncase "$A" in b) helm upgrade app chart ;; esac\ncat <<EOF | sh\nnpm audit\nEOF\n',
    around: runs('./ci.sh'),
    cycle: {
      'ci.sh': '. ./a.sh\n. ./a.sh\n./a.sh && ./ci.sh\nf() { f; f; }\nf\n',
      'a.sh': 'source ci.sh\nbash ci.sh\nsh ./a.sh\n',
    },
    many: count => times(count, i => `npm test -- ${i} && echo "$A${i}"`),
    doubling: levels => ({
      'ci.sh': `A0=x\n${times(
        levels,
        i => `A${i + 1}="$A${i}$A${i}"`,
      )}\nf0() { npm test; }\n${times(
        levels,
        i => `f${i + 1}() { f${i}; f${i}; }`,
      )}\nf${levels}\nnpm test "$A${levels}"\n./s${levels}.sh\nfor a in 1 2; do ${times(
        levels,
        i => `for a${i} in 1 2; do`,
        ' ',
      )} npm test $a $a1 $a2 $a3; ${times(levels, () => 'done;', ' ')} done\n`,
      's0.sh': 'npm test\n',
      ...Object.fromEntries(
        Array.from({ length: levels }, (_, i) => [
          `s${i + 1}.sh`,
          `./s${i}.sh\n./s${i}.sh\n`,
        ]),
      ),
    }),
    naming: path => `. ${path}\nbash ${path}\nmake -C ${path} test\n`,
    forgives: true,
  },
];
