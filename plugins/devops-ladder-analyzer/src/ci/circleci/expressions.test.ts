import { evaluate } from './expressions';
import { UNKNOWN } from './values';
import type { Value } from './values';

const VALUES: Record<string, Value> = {
  'pipeline.git.branch': 'main',
  'pipeline.git.tag': '',
  'pipeline.parameters.on': true,
  'pipeline.parameters.off': false,
  'pipeline.number': 3,
  'pipeline.trigger.type': { oneOf: ['github_app', 'bitbucket_cloud'] },
  'pipeline.git.other': { like: 'rel/.*' },
};

describe('evaluate', () => {
  it.each<[string, Value]>([
    ['pipeline.git.branch == "main"', true],
    ["pipeline.git.branch != 'main'", false],
    ['pipeline.git.branch == "main" and not pipeline.parameters.off', true],
    ['not pipeline.parameters.on and pipeline.nothing', false],
    ['pipeline.parameters.on or pipeline.nothing', true],
    ['pipeline.nothing or pipeline.parameters.on', true],
    ['pipeline.nothing and pipeline.parameters.on', UNKNOWN],
    ['pipeline.git.branch starts-with "ma"', true],
    ['pipeline.git.branch matches /^m.*$/', true],
    ['pipeline.git.branch matches /ai/', UNKNOWN],
    ['pipeline.git.branch matches /x/', false],
    ['pipeline.number >= 3 and pipeline.number < 4', true],
    ['pipeline.number > "3"', UNKNOWN],
    ['(pipeline.git.tag or "none") == "none"', true],
    ['pipeline.trigger.type == "schedule"', false],
    ['pipeline.trigger.type == "github_app"', UNKNOWN],
    ['pipeline.git.other == "main"', false],
    ['pipeline.git.other == "rel/1"', UNKNOWN],
    ['pipeline.parameters.on and "a" or "b"', 'a'],
    ['pipeline.git.branch ==', UNKNOWN],
    ['((((', UNKNOWN],
    [`${'not '.repeat(500)}true`, UNKNOWN],
    ['', UNKNOWN],
  ])('%s', (expression, expected) => {
    expect(
      evaluate(expression, name =>
        Object.hasOwn(VALUES, name) ? VALUES[name] : UNKNOWN,
      ),
    ).toBe(expected);
  });
});
