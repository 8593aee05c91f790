import type { Job, Step } from '../../pipeline/types';
import { locationOf, newStep, valueTexts } from '../parts';
import { runItems } from '../script-items';
import { child, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { ReadContext } from './context';

const IMAGE = 'docker://';

function pipeStep(
  job: Job,
  item: YamlNode,
  name: string,
  context: ReadContext,
): Step {
  const isImage = name.startsWith(IMAGE);
  const plain = isImage ? name.slice(IMAGE.length) : name;
  const version = /(?::|@)([^/]*)$/.exec(plain);
  const bare = version ? plain.slice(0, version.index) : plain;
  return newStep({
    name: text(child(item, 'name')),
    uses: {
      name: isImage ? bare : `bitbucket:${bare}`,
      version: version?.[1],
      local: false,
      ...(isImage ? { image: plain } : {}),
    },
    inputs: valueTexts(child(item, 'variables')),
    events: job.events,
    location: locationOf(context.file, item),
  });
}

/** Script lines stay together; each pipe between them is a step of its own. */
function scriptSteps(
  job: Job,
  script: YamlNode | undefined,
  context: ReadContext,
  advisory: boolean,
): Step[] {
  const steps: Step[] = [];
  let lines: YamlNode[] = [];
  const flush = () => {
    const [first] = lines;
    if (first) {
      const step = newStep({
        name: job.name,
        events: job.events,
        advisory,
        location: {
          ...locationOf(context.file, first),
          endLine: lines[lines.length - 1].endLine,
        },
      });
      const { repository, parser, file } = context;
      const options = { repository, parser, file };
      steps.push(
        runItems(step, lines, { ...options, errexit: true, pipefail: false }),
      );
    }
    lines = [];
  };
  const written = script?.type === 'seq' ? script.items : [script];
  for (const item of written.slice(0, 2000)) {
    const pipe = text(child(item, 'pipe'));
    if (item && pipe !== undefined) {
      flush();
      steps.push({ ...pipeStep(job, item, pipe, context), advisory });
    } else if (item?.type === 'seq') {
      lines.push(...items(item));
    } else if (item) {
      lines.push(item);
    }
  }
  flush();
  return steps;
}

/** Names of the caches, and the folders of those that the file defines. */
function cacheStep(job: Job, node: YamlNode, context: ReadContext): Step[] {
  const caches = child(node, 'caches');
  const names = texts(caches);
  if (!caches || names.length === 0) {
    return [];
  }
  const defined = child(context.root, 'definitions', 'caches');
  const paths = names.flatMap(name => {
    const custom = child(defined, name);
    return text(custom) ?? text(child(custom, 'path')) ?? [];
  });
  return [
    newStep({
      uses: { name: 'bitbucket:caches', local: false },
      inputs: { names: names.join(' '), paths: paths.join(' ') },
      events: job.events,
      location: locationOf(context.file, caches),
    }),
  ];
}

/**
 * The steps of a Bitbucket step: its caches, its script with the pipes in it,
 * and what runs afterwards whatever happened.
 *
 * @internal
 */
export function readSteps(
  job: Job,
  node: YamlNode,
  context: ReadContext,
): Step[] {
  return [
    ...cacheStep(job, node, context),
    ...scriptSteps(job, child(node, 'script'), context, false),
    ...scriptSteps(job, child(node, 'after-script'), context, true),
  ];
}
