import { closureOf, firstArgument } from './args';
import type { CallExpression, Expression } from './groovy';
import type { Known, Scope } from './Run';
import type { Site } from './Site';
import { scriptStep } from './steps';
import { rowOf } from './table';
import { pathOf, textOf } from './texts';

const textAt = ({ args }: CallExpression, index: number, scope: Scope) => {
  const values = args.filter(({ value }) => value.type !== 'closure');
  return values[index] && textOf(values[index].value, scope);
};

/** The image of `docker.image(…)` or `docker.build(…)`, or of a variable. @internal */
export function imageOf(
  expression: Expression,
  scope: Scope,
): string | undefined {
  if (expression.type === 'name') {
    return scope.values.get(expression.name)?.image;
  }
  if (expression.type !== 'call') {
    return undefined;
  }
  const isImage = /^docker\.(?:image|build)$/.test(
    pathOf(expression.callee) ?? '',
  );
  return isImage ? textAt(expression, 0, scope) : undefined;
}

/** An image under another tag. */
function tagged(image: string, tag: string | undefined): string {
  if (tag === undefined) {
    return image;
  }
  const slash = image.lastIndexOf('/');
  const colon = image
    .replace(/\$\{[^}]*\}+/g, m => '_'.repeat(m.length))
    .lastIndexOf(':');
  return `${colon > slash ? image.slice(0, colon) : image}:${tag}`;
}

const quoted = (text: string) => (/\s/.test(text) ? `"${text}"` : text);

function runs(site: Site, text: string): void {
  const { call, scope, reader } = site;
  const { line } = call;
  const script = { text, line, literal: false, errexit: true };
  reader.flow.add(scriptStep(script, call, scope, reader.run), scope, call);
}

/** What the methods of an image do, in the words of the command line. */
const METHODS: Record<
  string,
  (image: string, site: Site) => string | undefined
> = {
  push: (image, { call, scope }) =>
    `docker push ${quoted(tagged(image, textAt(call, 0, scope)))}`,
  tag: (image, { call, scope }) =>
    `docker tag ${quoted(image)} ${quoted(
      tagged(image, textAt(call, 0, scope)),
    )}`,
  pull: image => `docker pull ${quoted(image)}`,
  run: (image, { call, scope }) =>
    `docker run -d ${textAt(call, 0, scope) ?? ''} ${quoted(image)} ${
      textAt(call, 1, scope) ?? ''
    }`,
  withRun: (image, { call, scope }) =>
    `docker run -d ${textAt(call, 0, scope) ?? ''} ${quoted(image)} ${
      textAt(call, 1, scope) ?? ''
    }`,
  inside: () => undefined,
};

/** `docker.build(…)` @internal */
export function readDockerBuild(site: Site): void {
  const { call, scope } = site;
  const image = textAt(call, 0, scope) ?? '';
  runs(
    site,
    `docker build -t ${quoted(image)} ${textAt(call, 1, scope) ?? '.'}`,
  );
}

/** `docker.withRegistry(…) { … }` @internal */
export function readDockerRegistry(site: Site): void {
  const { call, scope, reader } = site;
  const url = firstArgument(call);
  runs(site, `docker login ${quoted(url ? textOf(url, scope) : '')}`);
  reader.closure(closureOf(call), scope);
}

/**
 * A method of an image, `push` for one; false where there is no such image or
 * method.
 *
 * @internal
 */
export function readImageMethod(site: Site): boolean {
  const { call, scope, reader } = site;
  const { callee } = call;
  if (callee.type !== 'member') {
    return false;
  }
  const method = rowOf(METHODS, callee.name);
  const image = imageOf(callee.object, scope);
  if (!method || image === undefined) {
    return false;
  }
  const isBuild =
    callee.object.type === 'call' &&
    pathOf(callee.object.callee) === 'docker.build';
  if (isBuild && callee.object.type === 'call') {
    readDockerBuild({ ...site, call: callee.object });
  }
  const text = method(image, site);
  if (text !== undefined) {
    runs(site, text);
  }
  reader.closure(closureOf(call), scope);
  return true;
}

/** What a variable stands for that an image is put into. @internal */
export function knownImage(
  expression: Expression,
  scope: Scope,
): Known | undefined {
  const image = imageOf(expression, scope);
  return image === undefined ? undefined : { image };
}
