import type { Command, Job, Step, Tri } from '../../pipeline/types';
import {
  locationOf,
  newStep,
  secretText,
  valueText,
  valueTexts,
} from '../parts';
import { runItems } from '../script-items';
import { child, entry, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { ReadContext } from './context';
import { isIdentity, pluginCommands, pluginSteps, pluginsOf } from './plugins';

/**
 * `soft_fail`: a list that leaves out the usual exit status of a finding may
 * or may not let it pass.
 *
 * @internal
 */
export function readSoftFail(node: YamlNode | undefined): Tri {
  if (!node) {
    return false;
  }
  const plain = text(node);
  if (plain !== undefined) {
    return plain === 'true';
  }
  const statuses = items(node).map(item => text(child(item, 'exit_status')));
  if (statuses.some(status => status === '*' || status === '1')) {
    return true;
  }
  return statuses.length > 0 ? 'unknown' : false;
}

/** Secrets of Buildkite by the variable that holds them. */
function secretsOf(node: YamlNode | undefined): Record<string, string> {
  const pairs: Array<[string, string]> =
    node?.type === 'map'
      ? [...node.entries.values()].map(({ key, value }) => [
          key,
          text(value) ?? key,
        ])
      : texts(node).map(name => [name, name]);
  return Object.fromEntries(
    pairs.map(([variable, name]) => [variable, secretText(name)]),
  );
}

/** @internal */
export function envOf(
  node: YamlNode,
  outer: Record<string, string>,
): Record<string, string> {
  return {
    ...outer,
    ...valueTexts(child(node, 'env')),
    ...secretsOf(child(node, 'secrets')),
  };
}

/** Two dollars are one dollar once the pipeline is uploaded. */
const rewrite = (script: string) =>
  script.replace(/\$\$/g, '$').replace(/\\\$/g, '$');

function scriptNodes(node: YamlNode): YamlNode[] {
  const command = child(node, 'commands') ?? child(node, 'command');
  if (command?.type === 'seq') {
    return command.items;
  }
  return command ? [command] : [];
}

function extraSteps(node: YamlNode, job: Job, context: ReadContext): Step[] {
  const extras: Array<[string, string, Tri]> = [
    ['cache', 'buildkite:cache', false],
    ['notify', 'buildkite:notify', true],
  ];
  return extras.flatMap(([key, name, advisory]) => {
    const found = entry(node, key);
    return found
      ? [
          newStep({
            uses: { name, local: false },
            inputs: { [key]: valueText(found.value) },
            events: job.events,
            advisory,
            location: locationOf(context.file, found.value, found.line),
          }),
        ]
      : [];
  });
}

/** A container that runs what it is made for, which is not written here. */
function openContainer(
  node: YamlNode,
  job: Job,
  context: ReadContext,
  runs: boolean,
): void {
  const plugin = pluginsOf(child(node, 'plugins')).find(({ config }) =>
    child(config, 'run'),
  );
  const service = text(child(plugin?.config, 'run'));
  if (plugin && service !== undefined && !runs) {
    context.pipeline.unresolved.push({
      what: 'script',
      reference: `docker compose run ${service}`,
      words: `${service} ${job.name ?? ''}`,
      howToResolve: `Write the command of \`${service}\` into the step, or declare what it does.`,
      events: job.events,
      location: locationOf(context.file, plugin.node, plugin.line),
    });
  }
}

const ASKS_IDENTITY = (command: Command) =>
  command.argv.slice(0, 3).join(' ') === 'buildkite-agent oidc request-token';

/**
 * Fills a job with the plugins and the commands of a command step.
 *
 * @internal
 */
export function readCommandStep(
  job: Job,
  node: YamlNode,
  context: ReadContext,
): void {
  const plugins = pluginsOf(child(node, 'plugins'));
  const lines = [...scriptNodes(node), ...pluginCommands(plugins)];
  const { repository, parser, file } = context;
  const step = newStep({
    name: job.name,
    env: job.env,
    events: job.events,
    location: locationOf(file, lines[0] ?? node),
  });
  const options = { repository, parser, file, rewrite };
  runItems(step, lines, { ...options, errexit: true, pipefail: false });
  openContainer(node, job, context, lines.length > 0);
  job.steps = [
    ...pluginSteps(plugins, job, context),
    ...(lines.length > 0 ? [step] : []),
    ...extraSteps(node, job, context),
  ];
  job.idToken = plugins.some(isIdentity) || step.commands.some(ASKS_IDENTITY);
}
