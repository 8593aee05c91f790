import { plainTasks } from './gradleTasks';
import { commandsOf } from './testing';

const gradle = (text: string, name = 'build.gradle') => ({ [name]: text });
const verify = 'task verify { dependsOn "ktlintCheck", "integrationTest" }\n';

describe('a task of the build itself', () => {
  it.each<[string, string, Record<string, string>]>([
    ['a block', 'gradle verify ktlintCheck integrationTest', gradle(verify)],
    [
      'a list',
      'gradle verify ktlintCheck',
      gradle("task verify(dependsOn: ['ktlintCheck'])\n"),
    ],
    [
      'a registered task',
      'gradle verify detekt',
      gradle(
        'tasks.register("verify") {\n  dependsOn("detekt")\n}\n',
        'build.gradle.kts',
      ),
    ],
    [
      'a line of its own',
      'gradle verify pmdMain',
      gradle('task verify {}\nverify.dependsOn pmdMain\n'),
    ],
    [
      'a task behind a task',
      'gradle verify all detekt',
      gradle(
        'task verify { dependsOn "all" }\ntask all { dependsOn "detekt" }\n',
      ),
    ],
  ])('is followed in %s', (_, expected, files) => {
    expect(commandsOf('./gradlew verify', { ...files, gradlew: 'x' })).toEqual([
      expected,
    ]);
  });

  it.each<[string, string, Record<string, string>]>([
    ['a comment', './gradlew verify', gradle(`// ${verify}`)],
    [
      'the usual tasks',
      './gradlew check',
      gradle('task check { dependsOn "x" }'),
    ],
    ['the value of a flag', './gradlew test -x verify', gradle(verify)],
    ['a task of other name', './gradlew verifyAll', gradle(verify)],
  ])('is not followed: %s', (_, line, files) => {
    expect(commandsOf(line, { ...files, gradlew: 'x' })).toEqual([
      line.replace('./gradlew', 'gradle'),
    ]);
  });

  it.each([
    ['gradle :app:test', 'gradle test'],
    ['gradle app:ktlintCheck build', 'gradle ktlintCheck build'],
    ['gradle -x :app:test build', 'gradle -x :app:test build'],
    ['echo :app:test', 'echo :app:test'],
  ])('%s is %s', (line, expected) => {
    expect(plainTasks(line.split(' ')).join(' ')).toBe(expected);
  });
});
