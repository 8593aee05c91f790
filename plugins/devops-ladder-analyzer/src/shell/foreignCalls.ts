/** A command that a program runs, and where in its text. @internal */
export interface ForeignCall {
  text: string;
  at: number;
}

const STRING =
  /[rbuf]{0,2}"""([\s\S]*?)"""|[rbuf]{0,2}"((?:\\.|[^"\\\n])*)"|[rbuf]{0,2}'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\])*)`/g;
const MAX_CALLS = 200;

/** The text up to the bracket that closes the one before it. */
function bracketed(text: string, from: number): string {
  let depth = 1;
  let index = from;
  for (; index < text.length && depth > 0; index += 1) {
    if ('([{'.includes(text[index])) {
      depth += 1;
    } else if (')]}'.includes(text[index])) {
      depth -= 1;
    }
  }
  return text.slice(from, index - 1);
}

const quoted = (word: string) =>
  /[\s"'$&|;<>()]/.test(word) ? `'${word.replace(/'/g, '')}'` : word;

/** What a placeholder in a string stands for is not known. */
const plain = (text: string) =>
  text
    .replace(/#\{[^}]*\}|\$\{[^}]*\}|\{[\w.[\]'"]*\}|%\(\w+\)s|%s/g, '$X')
    .replace(/\\(["'`\\])/g, '$1')
    .trim();

const literals = (text: string) =>
  [...text.matchAll(STRING)].map(([, long, double, single, tick]) =>
    plain(long ?? double ?? single ?? tick ?? ''),
  );

/** The words of `['a', 'b', c]`; what is no literal stands as a variable. */
function wordsOfList(list: string): string {
  const items = list.replace(STRING, whole => whole.replace(/,/g, '\uE000'));
  return items
    .split(',')
    .map(item => item.trim())
    .filter(Boolean)
    .map(item => quoted(literals(item.replace(/\uE000/g, ','))[0] ?? '$X'))
    .join(' ');
}

/** The command that the arguments of a call make up. */
function commandOf(given: string): string {
  const first = given.trimStart();
  if (first.startsWith('[')) {
    return wordsOfList(bracketed(first, 1));
  }
  // spawn('a', ['b'])
  const pair = /^(["'`])([^"'`\n]+)\1\s*,\s*\[/.exec(first);
  if (pair) {
    return `${plain(pair[2])} ${wordsOfList(bracketed(first, pair[0].length))}`;
  }
  return /^[rbuf]{0,2}["'`]/.test(first) ? literals(first)[0] ?? '' : '';
}

const CALLS: Readonly<Record<string, RegExp>> = {
  python:
    /\b(?:subprocess\.(?:run|call|check_call|check_output|Popen)|os\.(?:system|popen)|(?:c|ctx|context|conn|connection|self)\.(?:run|sudo|local)|(?:local|sudo|run|run_command|run_cmd|execute|check_call|check_output|shell|sh))\(/g,
  javascript:
    /\b(?:execSync|exec|spawnSync|spawn|execFileSync|execFile|execa(?:Sync|Command|CommandSync)?|shell\.exec|shelljs\.exec|sh|run|runCommand|\$)\s*\(/g,
  ruby: /\b(?:system|exec|sh|run|execute|Open3\.\w+|%x)\s*\(/g,
  php: /\b(?:exec|shell_exec|system|passthru|run|runLocally)\s*\(/g,
  perl: /\b(?:system|exec|qx)\s*\(/g,
};
/** Commands that are written without brackets. */
const BARE: Readonly<Record<string, RegExp>> = {
  ruby: /\b(?:system|sh|exec|run)\s+(["'][^"'\n]+["'])|`([^`\n]+)`/g,
  perl: /\b(?:system|exec)\s+(["'][^"'\n]+["'])|`([^`\n]+)`/g,
  php: /`([^`\n]+)`/g,
  javascript: /\$`([^`]+)`/g,
  python: /\uE000/g,
};

const kebab = (name: string) =>
  name
    .replace(/_/g, '-')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** Calls of the SDK of AWS, as the command line has them. */
function sdkCalls(text: string, language: string): ForeignCall[] {
  if (language === 'python') {
    const services = new Map(
      [
        ...text.matchAll(
          /\b(\w+)\s*=\s*(?:\w+\.)*client\(\s*(?:service_name\s*=\s*)?["']([\w-]+)["']/g,
        ),
      ].map(([, name, service]) => [name, service]),
    );
    return [...text.matchAll(/\b(\w+)\.([a-z]+(?:_[a-z]+)+)\(/g)].flatMap(
      ({ 1: name, 2: method, index }) => {
        const service = services.get(name);
        return service
          ? [
              {
                text: `aws ${service.replace('codedeploy', 'deploy')} ${kebab(
                  method,
                )}`,
                at: index ?? 0,
              },
            ]
          : [];
      },
    );
  }
  const client = /@aws-sdk\/client-([\w-]+)/.exec(text)?.[1];
  return language === 'javascript' && client
    ? [...text.matchAll(/\bnew (\w+)Command\(/g)].map(({ 1: name, index }) => ({
        text: `aws ${client.replace('codedeploy', 'deploy')} ${kebab(name)}`,
        at: index ?? 0,
      }))
    : [];
}

const COMMENT: Readonly<Record<string, RegExp>> = {
  python: /^[^\S\n]*#.*$/gm,
  ruby: /^[^\S\n]*#.*$/gm,
  perl: /^[^\S\n]*#.*$/gm,
  php: /^[^\S\n]*(?:\/\/|#|\*).*$/gm,
  javascript: /^[^\S\n]*(?:\/\/|\*).*$/gm,
};

/**
 * The commands that a program of another language runs, as far as it says them
 * in plain words.
 *
 * @internal
 */
export function foreignCalls(program: string, language: string): ForeignCall[] {
  const calls = CALLS[language];
  if (!calls) {
    return [];
  }
  const text = program.replace(COMMENT[language], line =>
    line.replace(/[^\n]/g, ' '),
  );
  const bracketedCalls = [...text.matchAll(calls)].map(match => ({
    text: commandOf(bracketed(text, (match.index ?? 0) + match[0].length)),
    at: match.index ?? 0,
  }));
  const bareCalls = [...text.matchAll(BARE[language])].map(match => ({
    text: plain((match[1] ?? match[2] ?? '').replace(/^["']|["']$/g, '')),
    at: match.index ?? 0,
  }));
  return [...bracketedCalls, ...bareCalls, ...sdkCalls(text, language)]
    .filter(({ text: command }) => /^[\w./$'"-]+(?:\s|$)/.test(command))
    .sort((a, b) => a.at - b.at)
    .slice(0, MAX_CALLS);
}
