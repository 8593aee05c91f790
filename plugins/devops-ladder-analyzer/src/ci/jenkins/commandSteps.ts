import { inputsOf } from './args';
import type { Site } from './Site';
import { scriptStep } from './steps';
import { rowOf } from './table';

const words = (...texts: Array<string | undefined>) =>
  texts.filter(text => text !== undefined && text !== '').join(' ');

/** Steps that do nothing but call a program, in the words of its command line. */
const COMMANDS: Record<string, (inputs: Record<string, string>) => string> = {
  ansiblePlaybook: ({ inventory, playbook, extras }) =>
    words(
      'ansible-playbook',
      inventory === undefined ? undefined : `-i ${inventory}`,
      playbook,
      extras,
    ),
  rtMavenRun: ({ goals, pom }) =>
    words('mvn', pom === undefined ? undefined : `-f ${pom}`, goals),
  rtGradleRun: ({ tasks }) => words('gradle', tasks),
  rtNpmInstall: ({ args }) => words('npm install', args),
};

/** A step that calls a program; false where it is none. @internal */
export function readCommandStep(site: Site): boolean {
  const { call, name, scope, reader } = site;
  const text = rowOf(COMMANDS, name)?.(inputsOf(call, name, scope));
  if (text === undefined) {
    return false;
  }
  const { line } = call;
  const script = { text, line, literal: false, errexit: true };
  reader.flow.add(
    scriptStep(script, call, scope, reader.run, name),
    scope,
    call,
  );
  return true;
}
