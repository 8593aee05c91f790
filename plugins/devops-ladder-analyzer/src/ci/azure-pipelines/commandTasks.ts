/** How a task calls a program of the command line. */
type Line = (input: (name: string, otherwise?: string) => string) => string[];

const oneLine = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join(' ');

/** Signs of patterns that would mean something to a shell. */
const pattern = (text: string) => oneLine(text).replace(/[()|;&<>!'"`]/g, '');

/** Tasks that call one program and add nothing of their own, by their names. */
const LINES: Record<string, Line> = {
  npm: input => {
    const command = input('command', 'install');
    const custom = input('customcommand', input('arguments'));
    return command === 'publish'
      ? []
      : ['npm', command === 'custom' ? custom : command];
  },
  yarn: input => ['yarn', input('arguments', 'install')],
  maven: input => [
    'mvn',
    ...(input('mavenpomfile', 'pom.xml') === 'pom.xml'
      ? []
      : ['-f', input('mavenpomfile')]),
    input('goals', 'package'),
    input('options'),
  ],
  gradle: input => ['gradle', input('tasks', 'build'), input('options')],
  go: input => {
    const command = input('command', 'get');
    return [
      'go',
      command === 'custom' ? input('customcommand') : command,
      input('arguments'),
    ];
  },
  dotnetcorecli: input => {
    const command = input('command', 'build');
    return command === 'push'
      ? []
      : [
          'dotnet',
          command === 'custom' ? input('custom') : command,
          pattern(input('projects')),
          input('arguments'),
        ];
  },
  awscli: input => [
    'aws',
    input('awscommand'),
    input('awssubcommand'),
    input('awsarguments'),
  ],
};

const COMMAND_TASKS = new Map(Object.entries(LINES));

/**
 * The command line that a task stands for; `undefined` where it is not one.
 *
 * @internal
 */
export function commandOfTask(
  task: string,
  inputs: Readonly<Record<string, string>>,
): string | undefined {
  const line = COMMAND_TASKS.get(task.toLowerCase());
  const words = line?.((name, otherwise = '') => inputs[name] || otherwise);
  return words?.length
    ? words.map(oneLine).filter(Boolean).join(' ')
    : undefined;
}
