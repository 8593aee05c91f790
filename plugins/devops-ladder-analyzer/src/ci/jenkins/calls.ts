import { closureOf, firstArgument } from './args';
import { readCommandStep } from './commandSteps';
import type { CallExpression, Statement } from './groovy';
import { readDeclarative } from './declarative';
import {
  readDockerBuild,
  readDockerRegistry,
  readImageMethod,
} from './dockerSteps';
import { readInputStep } from './inputStep';
import { readBlock, readGlobalStep, readLoad, readMethod } from './localCalls';
import { readParallel } from './parallel';
import type { Known } from './Run';
import {
  callShared,
  isKnownStep,
  readBuildStep,
  readClassStep,
  readSharedStep,
} from './sharedSteps';
import { readShellStep } from './shellSteps';
import type { Site } from './Site';
import { rowOf } from './table';
import { pathOf, textOf } from './texts';
import { readProperties } from './triggers';
import { isWrapper, readWrapper } from './wrappers';

function readStage(site: Site): void {
  const { call, scope, reader } = site;
  const named = firstArgument(call);
  const name = named ? textOf(named, scope) : 'stage';
  const block = closureOf(call);
  if (!block) {
    reader.flow.mark(name, scope, call);
    return;
  }
  reader.flow.stage(name, scope, call, () =>
    reader.closure(block, { ...scope, top: false }),
  );
}

/** `library 'name@version'` */
function readLibrary({ call, scope, reader }: Site): void {
  const named = firstArgument(call) ?? call.args[0]?.value;
  if (named) {
    reader.run.libraries.push(textOf(named, scope));
  }
}

type Handler = (site: Site) => Known | void;

const HANDLERS: Record<string, Handler> = {
  pipeline: readDeclarative,
  properties: ({ call, scope, reader }) =>
    readProperties(call, scope, reader.run),
  stage: readStage,
  parallel: readParallel,
  sh: readShellStep,
  bat: readShellStep,
  powershell: readShellStep,
  pwsh: readShellStep,
  'docker.build': readDockerBuild,
  'docker.withRegistry': readDockerRegistry,
  input: readInputStep,
  build: readBuildStep,
  step: readClassStep,
  load: readLoad,
  library: readLibrary,
};

/** Methods of Groovy that run the block they are given. */
const RUNS_BLOCK =
  /\.(?:each|eachWithIndex|collect|collectEntries|times|any|every|find|findAll|call|with|forEach|step|upto)$/;
/** Objects that Jenkins, Java or Groovy bring. */
const OWN_OBJECT =
  /^(?:env|params|currentBuild|scm|docker|it|this|System|Math|manager|Jenkins|Hudson|JsonOutput|[A-Z]\w*|java|groovy|hudson|jenkins)$/;
/** A question that the rest depends on, not a piece of work. */
const ASKS = /(?:^|\.)(?:is|has|should|can)[A-Z]\w*$/;
/** Steps whose block shows that they are no pipeline by themselves. */
const OWN_WORK = new Set([
  'sh',
  'stage',
  'node',
  'bat',
  'checkout',
  'parallel',
]);

function worksItself(statements: readonly Statement[], depth = 0): boolean {
  return statements.some(statement => {
    if (statement.type !== 'expression' || depth > 5) {
      return false;
    }
    const { expression } = statement;
    if (expression.type !== 'call') {
      return false;
    }
    return (
      OWN_WORK.has(pathOf(expression.callee) ?? '') ||
      worksItself(closureOf(expression)?.body ?? [], depth + 1)
    );
  });
}

/** A step of which nothing is known: its block may run or not. */
function readUnknown(site: Site): void {
  const { call, scope, reader } = site;
  const block = closureOf(call);
  if (site.asValue && ASKS.test(site.name)) {
    return;
  }
  if (scope.top && !reader.flow.isOpen && !site.asValue) {
    callShared(site);
  } else {
    readSharedStep(site);
  }
  if (block && worksItself(block.body)) {
    const events = new Map(
      [...scope.events.keys()].map(event => [event, 'conditional'] as const),
    );
    reader.closure(block, { ...scope, events, top: false });
  }
}

/** A method of a variable, of a script, or of an object of a library. */
function readObjectCall(site: Site): Known | void {
  const { call, name, scope, reader } = site;
  const [variable, member] = name.split('.');
  const object = scope.values.get(variable);
  const method = object?.script?.methods.get(member);
  if (object?.block) {
    readBlock(site, object);
  } else if (object?.script && method) {
    readMethod(site, object.script, method);
  } else if (RUNS_BLOCK.test(name)) {
    reader.closure(closureOf(call), { ...scope, top: false });
  } else if (object?.shared !== undefined) {
    readUnknown({ ...site, name: `${object.shared}.${member}` });
  } else if (!object && !OWN_OBJECT.test(variable) && !readGlobalStep(site)) {
    readUnknown(site);
  }
}

/** What has been read where a step is called. @internal */
export function readCall(site: Site): Known | void {
  const { name, scope } = site;
  const method = scope.script.methods.get(name);
  if (method) {
    return readMethod(site, scope.script, method);
  }
  const handler = rowOf(HANDLERS, name);
  if (handler) {
    return handler(site);
  }
  if (readImageMethod(site) || readCommandStep(site)) {
    return undefined;
  }
  if (isWrapper(name)) {
    if (isKnownStep(name)) {
      readSharedStep(site);
    }
    return readWrapper(site);
  }
  if (isKnownStep(name)) {
    readSharedStep(site);
    return site.reader.closure(closureOf(site.call), { ...scope, top: false });
  }
  return name.includes('.') ? readObjectCall(site) : readCustomStep(site);
}

function readCustomStep(site: Site): void {
  const known = site.scope.values.get(site.name);
  if (known) {
    readBlock(site, known);
  } else if (!readGlobalStep(site)) {
    readUnknown(site);
  }
}

/** The name of a step without what only says where it is from. @internal */
export function stepName({ callee }: CallExpression): string | undefined {
  return pathOf(callee)?.replace(
    /^(?:steps|script|this|pipeline|context|ctx)\.(?=.)/,
    '',
  );
}
