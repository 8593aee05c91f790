import { tierOf } from '../../environments';
import type { EnvironmentUse, Location, Step } from '../../pipeline/types';

const RELEASE = /^(?:plan|log)$/;
const NAME_FLAG = '--environment-name';
/** Parameters of a job that name the place it works on. */
const PARAMETER =
  /^(?:deploy[-_]?)?(?:env|environment|stage|target|tier)(?:[-_]?name)?$/i;

function flagOf(argv: readonly string[]): string | undefined {
  const at = argv.findIndex(word => word.split('=')[0] === NAME_FLAG);
  const [, value] = /=(.*)$/.exec(argv[at] ?? '') ?? [];
  return at < 0 ? undefined : value ?? argv[at + 1];
}

/** `circleci run release plan … --environment-name=x` records a deployment. */
function recorded(steps: readonly Step[]): EnvironmentUse[] {
  return steps.flatMap(({ commands }) =>
    commands.flatMap(({ argv, location }) => {
      const isRelease =
        argv[0] === 'circleci' &&
        argv[1] === 'run' &&
        argv[2] === 'release' &&
        RELEASE.test(argv[3] ?? '');
      const name = isRelease ? flagOf(argv) : undefined;
      return name && !/[$`]/.test(name)
        ? [{ name, recordsDeployment: true, location }]
        : [];
    }),
  );
}

/**
 * The environments of a job. CircleCI has no keyword for them: where the name
 * of the job says nothing, a parameter or the contexts may, if they agree.
 *
 * @internal
 */
export function environmentsOf(
  job: { names: readonly string[]; location: Location },
  steps: readonly Step[],
  parameters: Readonly<Record<string, readonly string[]>>,
  contexts: readonly string[],
): EnvironmentUse[] {
  const records = recorded(steps);
  if (records.length > 0) {
    return records.filter(
      ({ name }, index) =>
        records.findIndex(other => other.name === name) === index,
    );
  }
  if (job.names.some(name => tierOf(name) !== undefined)) {
    return [];
  }
  const named = Object.entries(parameters)
    .filter(([key]) => PARAMETER.test(key))
    .map(([, values]) => values);
  const use = (name: string): EnvironmentUse => ({
    name,
    recordsDeployment: false,
    inferred: true,
    location: job.location,
  });
  // A person chooses among them.
  const choice = named.find(values => values.length > 1);
  if (choice) {
    return choice.filter(name => tierOf(name) !== undefined).map(use);
  }
  for (const names of [named.flat(), contexts]) {
    const telling = names.filter(name => tierOf(name) !== undefined);
    if (new Set(telling.map(tierOf)).size === 1) {
      return telling.slice(0, 1).map(use);
    }
  }
  return [];
}
