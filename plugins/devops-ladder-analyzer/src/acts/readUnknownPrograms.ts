import { DESCRIBE_IT } from '../knowledge/openCall';
import type { ActKind, ToolIndex } from '../tools';
import type { Reading, StepSite } from './Reading';
import { concernsScope } from './scope';

/** Known programs of which these words say nothing that is looked for. */
const COMMON = new Set(
  (
    'git gh glab hub echo printf cat cp mv rm mkdir ls cd find grep egrep sed awk jq yq curl wget tar zip unzip ' +
    'test which type touch chmod chown tee export source set unset local readonly declare read sleep true false exit return kill ' +
    'apt apt-get apk yum dnf brew pip pip3 gem conda rustup nvm asdf mise npm yarn pnpm bun make gmake ' +
    'ssh scp rsync sftp sudo su docker podman buildah kubectl helm python python3 node ruby java php bash sh ' +
    'lsb_release openssl gpg base64 date head tail sort uniq xargs cut tr wc diff systemctl service sqlite3 psql mysql redis-cli'
  ).split(' '),
);

const PROGRAM = /^[a-z][\w.-]*$/i;
/** What a program is told to do, as its first word. */
const SUBCOMMAND = /^(?:deploy|publish|release|promote|rollout|ship|push)$/;
const FLAG = /^--(push|publish|deploy|release)(?:=(?:true|1|yes))?$/;
/** In these modes `--release` is how something is built. */
const BUILDS = new Set(
  'build test run install check bench clippy doc compile assemble'.split(' '),
);

/** The word that says what an unknown program does, if there is one. */
function tellingWord(argv: readonly string[]): string | undefined {
  const words = argv.slice(1);
  const first = words.find(word => !word.startsWith('-'));
  if (first !== undefined && SUBCOMMAND.test(first)) {
    return first;
  }
  return words.some(word => BUILDS.has(word))
    ? undefined
    : words.map(word => FLAG.exec(word)?.[1]).find(Boolean);
}

const isKnownProgram = (tools: ToolIndex, argv: readonly string[]) =>
  tools.candidatesFor({
    argv,
    inputs: {},
    env: {},
    text: '',
    filesNamed: () => [],
  }).length > 0;

/**
 * A program that the catalogue does not have may deploy or publish, where its
 * words say so: that leaves it open.
 *
 * @internal
 */
export function readUnknownPrograms(
  { repository, log, tools }: Reading,
  { pipeline, step }: StepSite,
  kindsBy: ReadonlyArray<readonly ActKind[]>,
): void {
  const unread = new Set(step.opaque.map(({ command }) => command));
  step.commands.forEach((command, index) => {
    const { argv, location } = command;
    const program = argv[0] ?? '';
    const word = tellingWord(argv);
    if (
      word === undefined ||
      kindsBy[index].length > 0 ||
      COMMON.has(program) ||
      !PROGRAM.test(program) ||
      argv.some(each => /^--(?:help|version|dry-?run)$/.test(each)) ||
      unread.has(command) ||
      isKnownProgram(tools, argv) ||
      !concernsScope(repository, step, command)
    ) {
      return;
    }
    const reference = `${program} ${word}`;
    log.unresolved.push({
      what: 'script',
      reference,
      words: reference,
      howToResolve: `\`${program}\` is not a tool that is known: have the organisation ${DESCRIBE_IT}, or attest by annotation what \`${reference}\` does.`,
      events: step.events,
      location,
      pipeline,
    });
  });
}
