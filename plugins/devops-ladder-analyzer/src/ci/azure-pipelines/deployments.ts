import { text } from '../../yaml';
import { readSteps } from './readSteps';
import type { AzureStep, StepsOf } from './readSteps';
import { fieldsOf } from './expand';
import type { Field, Scope } from './scope';
import { mapFields } from './stepFields';
import { fieldItems } from './readSteps';
import { fieldText } from './texts';

const STRATEGIES = ['runOnce', 'rolling', 'canary'] as const;
const HOOKS = ['preDeploy', 'deploy', 'routeTraffic', 'postRouteTraffic'];

type Fields = ReadonlyMap<string, readonly Field[]>;

interface Hook {
  fields: Map<string, Field[]>;
  onFailure: boolean;
}

function hooksOf(strategy: Map<string, Field[]>, scope: Scope): Hook[] {
  const after = mapFields(strategy.get('on'), scope);
  return [
    ...HOOKS.map(name => ({ name, from: strategy, onFailure: false })),
    { name: 'success', from: after, onFailure: false },
    { name: 'failure', from: after, onFailure: true },
  ].flatMap(({ name, from, onFailure }) => {
    const fields = mapFields(from.get(name), scope);
    return fields.size > 0 ? [{ fields, onFailure }] : [];
  });
}

/** Whether the repository is there: a deployment does not check it out by itself. */
function hasCheckout({ fields }: Hook, scope: Scope): boolean {
  const checkouts = fieldItems(fields.get('steps'), scope)
    .map(fieldsOf)
    .filter(step => step.has('checkout'));
  return (
    checkouts.length === 1 &&
    !checkouts[0].has('path') &&
    text(checkouts[0].get('checkout')?.[0].node) === 'self'
  );
}

/** A step that says by which strategy the deployment is rolled out. */
function markOf(
  name: (typeof STRATEGIES)[number],
  strategy: Map<string, Field[]>,
  [field]: Field[],
  scope: Scope,
  around: StepsOf,
): AzureStep {
  const increments = fieldItems(strategy.get('increments'), scope)
    .map(item => text(item.node) ?? '')
    .join(', ');
  const parallel = fieldText(strategy.get('maxParallel'), scope);
  return {
    uses: { name: `azure:strategy/${name}`, version: '1', local: false },
    inputs: {
      strategy: name,
      ...(increments === '' ? {} : { increments }),
      ...(parallel === undefined ? {} : { maxparallel: parallel }),
    },
    env: around.env,
    commands: [],
    targets: [],
    opaque: [],
    events: scope.events,
    advisory: false,
    onFailure: around.onFailure,
    via: scope.via,
    location: { file: field.scope.file, line: field.line },
  };
}

/**
 * The steps of a deployment job: those of its hooks in the order in which they
 * run. What follows a failure runs only then.
 *
 * @internal
 */
export function deploymentSteps(
  fields: Fields,
  scope: Scope,
  around: StepsOf,
): { steps: AzureStep[]; strategy?: (typeof STRATEGIES)[number] } {
  const strategies = mapFields(fields.get('strategy') as Field[], scope);
  const name = STRATEGIES.find(each => strategies.has(each));
  const [field] = (name && strategies.get(name)) ?? [];
  if (!name || !field) {
    return { steps: [] };
  }
  const strategy = mapFields(strategies.get(name), scope);
  const steps = hooksOf(strategy, scope).flatMap(hook =>
    readSteps(hook.fields.get('steps'), scope, {
      ...around,
      root: hasCheckout(hook, scope) ? '' : undefined,
      onFailure: around.onFailure || hook.onFailure,
    }),
  );
  return {
    steps: [markOf(name, strategy, [field], scope, around), ...steps],
    strategy: name,
  };
}
