import {
  Problem,
  Reading,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { hidden, mapReading } from '../findings/Reading';
import { demandsOf, RuleInForce } from './branchRules';
import { GraphFacts } from './graphFacts';
import {
  Attested,
  ClassicProtection,
  SecurityState,
  SettingsFacts,
} from './SettingsFacts';

/** What was read of each detail, by its id; absent where it was not asked. @internal */
export type DetailReadings = Record<string, Reading<unknown> | undefined>;

const NOT_READ: Problem = {
  reason: 'error',
  message: 'This was not read yet.',
};

/** `null` stands for an answer that left out what was asked for. */
function reading<T>(
  given: Reading<unknown> | undefined,
  what: string,
): Reading<T> {
  if (!given) {
    return { problem: NOT_READ };
  }
  return given.problem || given.value !== null
    ? (given as Reading<T>)
    : {
        problem: hidden(
          `${what} is shown to administrators only.`,
          'administration',
        ),
      };
}

/** Puts together what both APIs said. @internal */
export function combineFacts(
  graph: GraphFacts,
  details: DetailReadings,
  bypass: string[] | undefined,
): SettingsFacts {
  const security = reading<SecurityState>(
    details.security,
    'The state of the security settings',
  );
  const branchRules = details['branch-rules'] as
    | Reading<RuleInForce[]>
    | undefined;
  const seesSettings =
    graph.repository.seesSettings || security.value !== undefined;
  return {
    repository: { ...graph.repository, seesSettings },
    protection: protectionOf(graph, details.protection),
    rules: rulesOf(graph, branchRules, bypass),
    environments: graph.environments,
    dependabotAlerts: graph.dependabotAlerts,
    security,
    ...(details['code-scanning'] && {
      codeScanning: reading<boolean>(
        details['code-scanning'],
        'The setup of code scanning',
      ),
    }),
    ...(details['custom-gates'] && {
      customGates: details['custom-gates'] as Reading<Record<string, string[]>>,
    }),
    ...provenanceOf(graph, details.provenance),
  };
}

function provenanceOf(
  { release, releaseProblem }: GraphFacts,
  rest: Reading<unknown> | undefined,
): Pick<SettingsFacts, 'provenance'> {
  if (releaseProblem) {
    return { provenance: { problem: releaseProblem } };
  }
  const looked = rest as Reading<Attested['artifacts']> | undefined;
  return release && looked
    ? {
        provenance: mapReading(looked, artifacts => ({
          release: release.tag,
          url: release.url,
          artifacts,
        })),
      }
    : {};
}

function protectionOf(
  { protection }: GraphFacts,
  rest: Reading<unknown> | undefined,
): SettingsFacts['protection'] {
  if (protection.value !== undefined || !rest) {
    return protection;
  }
  return mapReading(rest as Reading<ClassicProtection | 'none'>, said =>
    said === 'none' ? null : said,
  );
}

function rulesOf(
  { rules }: GraphFacts,
  rest: Reading<RuleInForce[]> | undefined,
  bypass: string[] | undefined,
): SettingsFacts['rules'] {
  if (rules.value) {
    return { value: { ...rules.value, ...(bypass && { bypass }) } };
  }
  return rest?.value
    ? { value: demandsOf(rest.value, rest.value.length >= 100) }
    : { problem: rest?.problem ?? rules.problem! };
}
