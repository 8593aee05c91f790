import type { Repository } from '../repository';
import { baseName } from '../repository';
import { foreignSources } from './foreignScript';
import { scriptPaths } from './scriptPaths';
import type { CallSite } from './scriptPaths';
import type { Followed, ScriptSource } from './ScriptSource';

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
const CHANGES_ARGUMENTS = /^[^\S\n]*(?:shift|set\s+--)\b|\bgetopts\b/m;

/** Changes the lines outside of functions, which have arguments of their own. */
function outsideFunctions(text: string, change: (line: string) => string) {
  let depth = 0;
  return text
    .split('\n')
    .map(line => {
      depth += /^\s*(?:function\s+[\w-]+|[\w-]+\s*\(\))/.test(line) ? 1 : 0;
      const changed = depth > 0 ? line : change(line);
      depth -= depth > 0 && /(?:^|;\s*)\}\s*$/.test(line) ? 1 : 0;
      return changed;
    })
    .join('\n');
}

function withAllArguments(text: string, args: readonly string[]): string {
  const plain = args.length > 0 && args.every(arg => SAFE_ARGUMENT.test(arg));
  return plain && !CHANGES_ARGUMENTS.test(text)
    ? outsideFunctions(text, line =>
        line.replace(LINE_OF_ARGUMENTS, args.join(' ')),
      )
    : text;
}

/** `$1` … `$9` where the caller says what they are. */
function withArguments(text: string, args: readonly string[]): string {
  return outsideFunctions(withAllArguments(text, args), line =>
    line.replace(
      /\$(?:([1-9])|\{([1-9])(?::-[^}]*)?\})/g,
      (all, short, long) => {
        const value = args[Number(short ?? long) - 1];
        return value !== undefined && SAFE_ARGUMENT.test(value) ? value : all;
      },
    ),
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
        errexit: /(?:^|\s)-[a-zA-Z]*e/.test(strict),
        pipefail: strict.includes('pipefail'),
        env: {},
        reference: [path, ...args].join(' ').slice(0, 120),
        target: baseName(path).replace(/\.[a-z0-9]+$/i, ''),
      },
    ],
  };
}

/** A shell script of the repository with its arguments. @internal */
export function scriptSource(
  repository: Repository,
  path: string,
  args: readonly string[],
): ScriptSource | undefined {
  return shellText(repository, path, args, { byShell: false, flags: [] })
    ?.sources?.[0];
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

/** Where package managers and tools put programs, and builds their output. */
const INSTALLED =
  /^(?:\.\.?\/)*(?:node_modules|vendor\/bin|venv|\.[\w-]+|bin\/(?:Release|Debug))\//;

/** A program that the pipeline has fetched or made; it is no script of its own. */
function isInstalled(repository: Repository, path: string): boolean {
  const found = INSTALLED.exec(path)?.[0].replace(/^(?:\.\.?\/)*|\/$/g, '');
  return found !== undefined && !repository.isFolder(found);
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
  site: CallSite,
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
  const paths = scriptPaths(repository, request.path, site).filter(
    path => path !== '' && repository.exists(path),
  );
  const sources = request.interpreted
    ? []
    : paths.flatMap(
        path =>
          shellText(repository, path, request.args, request)?.sources ?? [],
      );
  if (paths.length > 0 && sources.length === paths.length) {
    return {
      sources: sources.map(source => ({
        ...source,
        cwd: site.cwd,
        // One of several: which one is not known.
        conditional: paths.length > 1,
      })),
    };
  }
  const foreign = paths
    .slice(0, 1)
    .flatMap(path => foreignSources(repository, path, site.cwd));
  const looksLocal =
    paths.length > 0 ||
    (/^\.\.?\//.test(request.path) && !isInstalled(repository, request.path));
  const namesScript = /\.(?:py|[cm]?[jt]s|rb|pl|php|ps1|sh|bash|groovy)$/.test(
    request.path,
  );
  // A script that is not here comes from another repository or an image.
  return looksLocal || (namesScript && !isInstalled(repository, request.path))
    ? {
        opaque: argv.slice(0, 4).join(' '),
        // The folder says more than `scripts/start` does.
        words: `${paths[0] ?? request.path} ${request.args.join(' ')}`,
        ...(foreign.length > 0 ? { sources: foreign } : {}),
      }
    : undefined;
}
