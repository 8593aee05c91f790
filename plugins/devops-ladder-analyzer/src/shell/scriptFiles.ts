import type { Repository } from '../repository';
import { baseName, resolvePath } from '../repository';
import type { Followed } from './ScriptSource';

const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash', 'ash', 'ksh']);
const INTERPRETERS = new Set([
  ...['python', 'python3', 'py', 'node', 'ruby', 'perl', 'php', 'pwsh'],
  ...[
    'powershell',
    'tsx',
    'ts-node',
    'deno',
    'bun',
    'groovy',
    'Rscript',
    'lua',
  ],
]);
const SHEBANG =
  /^#!\s*\S*\b(?:env\s+(?:-S\s+)?)?(?:bash|sh|zsh|dash|ash|ksh)\b([^\n]*)/;
const SAFE_ARGUMENT = /^[\w./:@%+-]+$/;

const LINE_OF_ARGUMENTS = /("\$(?:@|\{@\})"|\$(?:[@*]|\{[@*]\}))/g;
/** Words after which the arguments are not those of the script any more. */
const CHANGES_ARGUMENTS = /^\s*(?:shift|set\s+--)\b|\bgetopts\b/m;

/** `"$@"` outside of functions, which have arguments of their own. */
function withAllArguments(text: string, args: readonly string[]): string {
  const plain = args.length > 0 && args.every(arg => SAFE_ARGUMENT.test(arg));
  if (!plain || CHANGES_ARGUMENTS.test(text)) {
    return text;
  }
  let depth = 0;
  return text
    .split('\n')
    .map(line => {
      depth += /^\s*(?:function\s+[\w-]+|[\w-]+\s*\(\))/.test(line) ? 1 : 0;
      const filled =
        depth > 0 ? line : line.replace(LINE_OF_ARGUMENTS, args.join(' '));
      depth -= depth > 0 && /(?:^|;\s*)\}\s*$/.test(line) ? 1 : 0;
      return filled;
    })
    .join('\n');
}

/** `$1` … `$9` where the caller says what they are. */
function withArguments(text: string, args: readonly string[]): string {
  return withAllArguments(text, args).replace(
    /\$(?:([1-9])|\{([1-9])(?::-[^}]*)?\})/g,
    (all, short, long) => {
      const value = args[Number(short ?? long) - 1];
      return value !== undefined && SAFE_ARGUMENT.test(value) ? value : all;
    },
  );
}

function shellText(
  repository: Repository,
  path: string,
  args: readonly string[],
  options: { byShell: boolean; flags: readonly string[] },
): Followed | undefined {
  const content = repository.content(path);
  if (content === undefined) {
    return undefined;
  }
  const shebang = SHEBANG.exec(content);
  const other = content.startsWith('#!') && !shebang;
  if (other || !(shebang || options.byShell || /\.(?:sh|bash)$/.test(path))) {
    return undefined;
  }
  const strict = [shebang?.[1] ?? '', ...options.flags].join(' ');
  return {
    sources: [
      {
        text: withArguments(content, args),
        file: path,
        line: 1,
        literal: true,
        cwd: '',
        errexit: /(?:^|\s)-[a-z]*e/.test(strict),
        pipefail: strict.includes('pipefail'),
        env: {},
        reference: [path, ...args].join(' ').slice(0, 120),
        target: baseName(path).replace(/\.[a-z0-9]+$/i, ''),
      },
    ],
  };
}

function scriptOf(argv: readonly string[]) {
  const [program, ...rest] = argv;
  const byShell =
    SHELLS.has(program) || program === 'source' || program === '.';
  if (!byShell && !INTERPRETERS.has(program)) {
    return {
      path: program,
      args: rest,
      byShell: false,
      flags: [],
      interpreted: false,
    };
  }
  const flags: string[] = [];
  let index = 0;
  while (index < rest.length && /^[-+]/.test(rest[index])) {
    flags.push(rest[index]);
    index += rest[index] === '-o' || rest[index] === '-O' ? 2 : 1;
  }
  return {
    path: rest[index],
    args: rest.slice(index + 1),
    byShell,
    flags: [...flags, ...rest.slice(0, index)],
    interpreted: !byShell,
  };
}

/**
 * Follows `./scripts/x.sh` and `bash scripts/x.sh`; what is written in another
 * language cannot be read.
 *
 * @internal
 */
export function followScriptFile(
  repository: Repository,
  argv: readonly string[],
  cwd: string | undefined,
): Followed | undefined {
  const request = scriptOf(argv);
  if (request.path === undefined || request.flags.includes('-c')) {
    return undefined;
  }
  const explicit = request.byShell || request.interpreted;
  if (!explicit && !request.path.includes('/')) {
    return undefined;
  }
  const built = /^(?:\.\/)?(?:build|dist|out|lib|target|\.next|\.output)\//;
  if (request.interpreted && built.test(request.path)) {
    // The product of the build, not a part of the pipeline.
    return undefined;
  }
  const path = resolvePath(cwd, request.path);
  const known = path !== undefined && repository.exists(path);
  if (known && !request.interpreted) {
    const followed = shellText(repository, path, request.args, request);
    if (followed?.sources) {
      return {
        sources: followed.sources.map(source => ({ ...source, cwd })),
      };
    }
  }
  const looksLocal =
    known || request.path.startsWith('./') || request.path.startsWith('../');
  const namesScript =
    /\.(?:py|js|mjs|cjs|ts|rb|pl|php|ps1|sh|bash|groovy)$/.test(request.path);
  return looksLocal || (explicit && namesScript)
    ? {
        opaque: argv.slice(0, 4).join(' '),
        words: `${request.path} ${request.args.join(' ')}`,
      }
    : undefined;
}
