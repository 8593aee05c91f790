import { commandsOf, expand } from './testing';

const targets = (line: string) => expand(line).targets.map(({ name }) => name);

describe('a command in a container', () => {
  it.each([
    'docker compose run --rm web run-tests',
    'docker run app run-tests',
  ])('%s is a script that the image has in its path', line => {
    const files = { 'bin/run-tests': '#!/bin/sh\npytest\n' };
    expect(commandsOf(line, files)).toEqual(['pytest']);
  });

  it.each([
    ['docker run --rm app test', 'test'],
    ['docker compose run --rm web unit-tests', 'test'],
    ['docker run app lint', 'lint'],
    ['docker run app run_e2e', 'integration'],
  ])('%s is work of the entry point', (line, expected) => {
    expect(targets(line)).toEqual([expected]);
    expect(commandsOf(line)[0]).toMatch(/^entrypoint /);
  });

  it.each([
    'test -f a',
    'docker run app migrate',
    'docker run app test -f a.txt',
    'bundle exec spec',
  ])('%s is not', line => {
    expect(targets(line)).toEqual([]);
  });
});
