import type { Act } from '../acts';
import { actsOf } from './acts';
import type { Survey } from './Survey';

/** What a suite is called that goes beyond units. */
const BEYOND_UNITS =
  /\b(?:smoke|e2e|end to end|integration|functional|acceptance|system tests?|api tests?|contract|playwright|cypress|selenium)\b/;
/** Names of what goes into such a suite, and is none. */
const NO_SUITE =
  /\b(?:continuous integration|integration branch|no integration|without integration|skip integration)\b/;

const inWords = (text: string) =>
  text
    .replace(/\$\{\{.*?\}\}/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');

/** Scripts of a project through which a command was reached. */
function targetsOf({ step, command }: Act): string[] {
  const at = command && step ? step.commands.indexOf(command) : -1;
  return at < 0
    ? []
    : (step?.targets ?? [])
        .filter(({ from, to }) => from <= at && at < to)
        .map(({ name }) => name);
}

/** Tests of a kind of their own by the words of the command itself. */
function namesOf(act: Act): string[] {
  const paths = (act.command?.argv ?? []).filter(word => word.includes('/'));
  return [
    ...targetsOf(act),
    act.step?.name ?? '',
    act.job.id,
    act.job.name ?? '',
    ...paths,
  ];
}

/**
 * Suites of tests that are called integration, end-to-end, smoke tests or the
 * like by their scripts, steps or jobs, whatever runs them.
 *
 * @internal
 */
export function namedSuites(survey: Survey): Act[] {
  return actsOf(survey, 'unit-test').filter(act =>
    namesOf(act).some(name => {
      const words = inWords(name);
      return BEYOND_UNITS.test(words) && !NO_SUITE.test(words);
    }),
  );
}
