import { commandOfAction } from './commandActions';

describe('an action that runs a command', () => {
  it.each<[string, Record<string, string>, string]>([
    ['nick-fields/retry', { command: 'npm test' }, 'npm test'],
    ['Wandalen/wretry.action', { command: 'make' }, 'make'],
    ['step-security/retry', { command: 'make' }, 'make'],
    ['gradle/gradle-build-action', { arguments: 'check' }, 'gradle check'],
    [
      'actions-rs/cargo',
      { command: 'test', args: '--all' },
      'cargo test --all',
    ],
    ['borales/actions-yarn', { cmd: 'lint' }, 'yarn lint'],
    ['azure/CLI', { inlineScript: 'az webapp up' }, 'az webapp up'],
    ['steebchen/kubectl', { args: 'apply -f a' }, 'kubectl apply -f a'],
    ['actions-hub/kubectl', { args: 'kubectl get' }, 'kubectl get'],
  ])('%s with %j is `%s`', (name, inputs, expected) => {
    expect(commandOfAction(name, inputs)).toBe(expected);
  });

  it.each<[string, Record<string, string>]>([
    ['nick-fields/retry', {}],
    ['gradle/actions/setup-gradle', { arguments: ' ' }],
    ['actions/setup-node', { command: 'npm test' }],
    ['someone/retry', { command: 'npm test' }],
    ['constructor', {}],
  ])('%s with %j is none', (name, inputs) => {
    expect(commandOfAction(name, inputs)).toBeUndefined();
  });
});
