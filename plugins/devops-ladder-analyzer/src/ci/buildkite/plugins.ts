import type { Job, Step, StepReference } from '../../pipeline/types';
import { locationOf, newStep, valueTexts } from '../parts';
import { entries, items, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { ReadContext } from './context';

/**
 * A plugin of a step, and how it is set up.
 *
 * @internal
 */
export interface Plugin {
  reference: StepReference;
  config?: YamlNode;
  node: YamlNode;
  line: number;
}

/** Buildkite's own plugins have no owner in front of their name. */
const OWN = /^buildkite-plugins\//;

/**
 * Takes `owner/name#v1` or an address of Git apart.
 *
 * @internal
 */
export function pluginReference(written: string): StepReference {
  const hash = written.lastIndexOf('#');
  const place = hash < 0 ? written : written.slice(0, hash);
  const version = hash < 0 ? undefined : written.slice(hash + 1);
  const local = place.startsWith('./') || place.startsWith('/');
  const bare = place
    .replace(/^(?:https?|ssh|git|file):\/\/(?:[^@/]*@)?/, '')
    .replace(/^git@([^:]+):/, '$1/')
    .replace(/^github\.com\//, '')
    .replace(/\.git$/, '')
    .replace(/-buildkite-plugin$/, '')
    .replace(OWN, '');
  return { name: `buildkite:${bare}`, version, local };
}

/**
 * The plugins of a step in order.
 *
 * @internal
 */
export function pluginsOf(node: YamlNode | undefined): Plugin[] {
  const listed = node?.type === 'seq' ? node.items : [node];
  return listed.flatMap(item => {
    const name = text(item);
    if (item && name !== undefined) {
      const reference = pluginReference(name);
      return [{ reference, node: item, line: item.line }];
    }
    return entries(item).map(({ key, line, value }) => ({
      reference: pluginReference(key),
      config: value,
      node: value,
      line,
    }));
  });
}

/** Names with which a job proves who it is, without a key. */
const IDENTITIES =
  /^buildkite:(?:.*\/)?(?:aws-assume-role-with-web-identity|gcp-workload-identity-federation|azure-oidc|aws-oidc|vault-oidc-auth)/;

/** @internal */
export const isIdentity = ({ reference }: Plugin) =>
  IDENTITIES.test(reference.name.toLowerCase());

/** `docker#` and `docker-compose#` run the command of the step in a container. */
function ownCommand({ reference, config }: Plugin): string | undefined {
  const inputs = config?.type === 'map' ? config.entries : undefined;
  const list = inputs?.get('command')?.value;
  const words = items(list).map(word => text(word) ?? '');
  if (words.length === 0) {
    return undefined;
  }
  const quoted = words
    .map(word => `'${word.replace(/'/g, `'\\''`).replace(/\n/g, ' ')}'`)
    .join(' ');
  const image = text(inputs?.get('image')?.value);
  const service = text(inputs?.get('run')?.value);
  if (reference.name === 'buildkite:docker' && image !== undefined) {
    return `docker run --rm ${image} ${quoted}`;
  }
  return reference.name === 'buildkite:docker-compose' && service !== undefined
    ? `docker compose run ${service} ${quoted}`
    : undefined;
}

/**
 * Commands that plugins run by themselves, as lines of the definition.
 *
 * @internal
 */
export function pluginCommands(plugins: readonly Plugin[]): YamlNode[] {
  return plugins.flatMap(plugin => {
    const line = ownCommand(plugin);
    return line === undefined
      ? []
      : [
          {
            type: 'scalar' as const,
            line: plugin.line,
            endLine: plugin.line,
            value: line,
            text: line,
            contentLine: plugin.line,
            literal: false,
          },
        ];
  });
}

/**
 * Each plugin as a step before the command.
 *
 * @internal
 */
export function pluginSteps(
  plugins: readonly Plugin[],
  job: Job,
  context: ReadContext,
): Step[] {
  return plugins.map(({ reference, config, node, line }) => {
    const location = locationOf(context.file, node, line);
    if (reference.local) {
      const name = reference.name.replace(/^buildkite:/, '');
      context.pipeline.unresolved.push({
        what: 'shared step',
        reference: name,
        words: name,
        howToResolve: `\`${name}\` is a plugin of the repository, which is not read: attest by annotation what it does.`,
        events: job.events,
        location,
      });
    }
    return newStep({
      uses: reference,
      inputs: valueTexts(config),
      env: job.env,
      events: job.events,
      location,
    });
  });
}
