import { GroovyError } from './GroovyError';
import { parseGroovy } from './parseGroovy';

const typesOf = (source: string) => parseGroovy(source).map(({ type }) => type);

describe('parseGroovy', () => {
  it.each([
    ["sh 'ls'", ['expression']],
    ["def x = sh(script: 'a', returnStdout: true).trim()", ['define']],
    ['String name = "a"\nint n = 3', ['define', 'define']],
    ['Map<String, List<String>> m = [a: 1]', ['define']],
    ['def (a, b) = [1, 2]', ['define']],
    ['def foo(String a, b = 2) { return a }', ['method']],
    ['private static void foo() {}', ['method']],
    ["if (a) { sh 'x' } else if (b) sh 'y'\nelse { sh 'z' }", ['if']],
    ["try { sh 'x' } catch (Exception e) { } finally { }", ['try']],
    ['for (int i = 0; i < 3; i++) { echo "x" }', ['loop']],
    ['switch (a) { case "x": echo "x"; break; default: echo "y" }', ['switch']],
    ["@Library('a@b') _\nimport com.x.Y", ['library', 'import']],
    ["@Library(['a', 'b']) _", ['library']],
    ['@Field def x = 1', ['define']],
    ['a.b.c { it -> it.d }', ['expression']],
    ['def x = a ? b : c ?: d', ['define']],
    ['x = a\n  .b()\n  ?.c()', ['expression']],
    ['def r = ~/a.*\\/b/', ['define']],
    ['def d = a / b / c', ['define']],
    ['x == /a b/ ? 1 : 2', ['expression']],
    ['#!/usr/bin/env groovy\n/* c */ echo "x" // y', ['expression']],
    ['pipeline\n{\n  agent any\n}', ['expression']],
    ["parallel a: { sh 'x' }, b: { sh 'y' }", ['expression']],
    ['echo $/a "quoted" text/$', ['expression']],
    ['class A { def x() { } }', ['define']],
    ['return this', ['return']],
  ])('reads %j', (source, expected) => {
    expect(typesOf(source)).toEqual(expected);
  });

  it.each([
    ["stage('x') {\n  ) (\n}"],
    ["sh 'x"],
    ['sh """x'],
    ['node { '],
    ['/* x'],
  ])('says that %j is not Groovy', source => {
    expect(() => parseGroovy(source)).toThrow(GroovyError);
  });

  it('passes over a statement that it does not understand, and no more', () => {
    expect(typesOf('echo "a"\n= 3 ] [\n'.replace('] [', '3'))).toEqual([
      'expression',
      'unreadable',
    ]);
    expect(typesOf('a ~~> b\nsh "x"')).toEqual(['unreadable', 'expression']);
  });

  it('knows where everything stands', () => {
    const [first, second] = parseGroovy(
      'node {\n  sh """\n  a\n  """\n}\n\necho "x"\n',
    );
    expect([first.line, first.endLine]).toEqual([1, 5]);
    expect(second.line).toBe(7);
  });

  it('keeps interpolations apart from text', () => {
    const [statement] = parseGroovy(
      'sh "a ${b ? "}" : c} $d.e \\$f \'${g.h(\'}\')}\'"',
    );
    const text = JSON.stringify(statement);
    expect(text).toContain('{"code":"b ? \\"}\\" : c"}');
    expect(text).toContain('{"code":"d.e"}');
    expect(text).toContain('$f');
    expect(text).toContain('{"code":"g.h(\'}\')"}');
  });

  it.each([
    ['deep blocks', '{'.repeat(5000) + '}'.repeat(5000)],
    ['deep brackets', `x = ${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['many signs', `x = ${'!'.repeat(20000)}a`],
  ])('gives up on %s', (_what, source) => {
    expect(() => parseGroovy(source)).toThrow(GroovyError);
  });

  it('is quick with long files', () => {
    const line = "stage('a') { sh 'x'; if (a == /b/) { echo \"${c}\" } }\n";
    const started = process.hrtime.bigint();
    parseGroovy(line.repeat(4000));
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(4000);
  });
});
