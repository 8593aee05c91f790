type Inputs = Readonly<Record<string, string>>;

const words = (...parts: Array<string | undefined>) =>
  parts.filter(part => part?.trim()).join(' ');

/** Inputs without case and separators, as authors of actions spell them. */
const named =
  (...names: string[]) =>
  (inputs: Inputs) =>
    names.map(name => inputs[name]).find(value => value?.trim());

const gradle = ({ arguments: tasks }: Inputs) =>
  tasks?.trim() ? `gradle ${tasks}` : undefined;
const kubectl = (inputs: Inputs) => {
  const given = named('args', 'command')(inputs);
  return given?.replace(/^(?!kubectl\b)/, 'kubectl ');
};

/** Actions that run a command which they are given, and which. */
const COMMANDS: Readonly<
  Record<string, (inputs: Inputs) => string | undefined>
> = {
  'nick-fields/retry': named('command'),
  'nick-invision/retry': named('command'),
  'wandalen/wretry.action': named('command'),
  'gradle/gradle-build-action': gradle,
  'gradle/actions/setup-gradle': gradle,
  'burrunan/gradle-cache-action': gradle,
  'eskatos/gradle-command-action': gradle,
  'actions-rs/cargo': i => words('cargo', i.command, i.args),
  'clechasseur/rs-cargo': i => words('cargo', i.command, i.args),
  'actions-rs/clippy-check': i => words('cargo clippy', i.args),
  'clechasseur/rs-clippy-check': i => words('cargo clippy', i.args),
  'borales/actions-yarn': i => words('yarn', i.cmd),
  'coactions/setup-xvfb': named('run'),
  'gabrielbb/xvfb-action': named('run'),
  'reactivecircus/android-emulator-runner': named('script'),
  'malinskiy/action-android/emulator-run-cmd': named('cmd'),
  'addnab/docker-run-action': named('run'),
  'maus007/docker-run-action-fork': named('run'),
  'devcontainers/ci': named('runCmd'),
  'cypress-io/github-action': named('build'),
  'azure/cli': named('inlineScript'),
  'azure/powershell': named('inlineScript'),
  'magefile/mage-action': i => words('mage', i.args),
  'dagger/dagger-for-github': i =>
    words('dagger', i.verb ?? 'call', i.call ?? i.args ?? i.cmds),
  'php-actions/phpunit': i => words('phpunit', i.args),
  'php-actions/phpstan': i => words('phpstan', i.command ?? 'analyse', i.path),
  'php-actions/composer': i =>
    words('composer', i.command ?? 'install', i.args),
  'steebchen/kubectl': kubectl,
  'actions-hub/kubectl': kubectl,
  'kodermax/kubectl-aws-eks': kubectl,
  'ianbelcher/eks-kubectl-action': kubectl,
  'consensys/kubernetes-action': kubectl,
  'stefanprodan/kube-tools': named('command'),
  'wyrihaximus/github-action-helm3': named('exec'),
  'koslib/helm-eks-action': named('command'),
  'helmfile/helmfile-action': i => words('helmfile', i['helmfile-args']),
  'actions-hub/gcloud': i => words('gcloud', i.args),
  'serverless/github-action': i => words('serverless', i.args),
  'citizen-of-planet-earth/cf-cli-action': i => words('cf', i.command),
  'shopify/shopify-cli-action': i => words('shopify', i.command),
  'mikefarah/yq': named('cmd'),
  'expo/expo-github-action/command': i => words('eas', i.command),
};

/**
 * What an action runs that does nothing but run what it is told: a retry, a
 * wrapper of a build tool, a command in a container.
 *
 * @internal
 */
export function commandOfAction(
  name: string,
  inputs: Inputs,
): string | undefined {
  const action = name.toLowerCase();
  const key = action.replace(/^step-security\//, '');
  const ofFork =
    key === action
      ? undefined
      : Object.entries(COMMANDS).find(([each]) =>
          each.endsWith(`/${key}`),
        )?.[1];
  const own = Object.hasOwn(COMMANDS, action) ? COMMANDS[action] : ofFork;
  return own?.(inputs)?.trim() || undefined;
}
